// Runs in the browser before anything else of ours.
import '@/components/ui/older-browsers';
