#!/usr/bin/env node
// The package's command: builds the command line when it is missing or stale, then runs it.
import { prepare } from './prepare.mjs';

prepare('cli');
await import(new URL('../dist/shibao.mjs', import.meta.url).href);
