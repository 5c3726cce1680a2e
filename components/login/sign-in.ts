import type { Result } from '@/lib/base/result';
import { postJson } from '../wire/post-json';

/** Signs in with user name and password; the session comes back as a cookie, a refusal in the server's words. */
export const signIn = (username: string, password: string): Promise<Result<unknown>> =>
  postJson('/api/auth/sign-in/username', { username: username.trim(), password });
