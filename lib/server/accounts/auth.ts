import type { Database } from '../db/open-database';
import { clientAddressHeader } from '../security/client-address';

export type AuthSettings = {
  readonly db: Database;
  readonly secret: string;
  /** SHIBAO_ORIGIN; null = whatever address the request came to. */
  readonly origin: string | null;
};

/** Begins the names of our cookies. */
export const cookiePrefix = 'shibao';

const day = 24 * 60 * 60;

/**
 * better-auth on our own tables: user name and password, sessions in httpOnly same-site cookies, nothing sent
 * anywhere. Accounts are made by an administrator, so signing up is off. The type is `sqlite` on every engine:
 * it only says that booleans are stored as 0 and 1 and times as ISO text. The origin check is ours
 * (`sameOrigin`), one for every route, so better-auth’s own is off.
 *
 * The package takes longer to load than everything else together, so it is loaded on first use.
 */
export async function makeAuth({ db, secret, origin }: AuthSettings) {
  const [{ betterAuth }, { username }] = await Promise.all([
    import('better-auth'),
    import('better-auth/plugins/username'),
  ]);
  return betterAuth({
    appName: 'shibao',
    secret,
    ...(origin === null ? {} : { baseURL: origin }),
    basePath: '/api/auth',
    database: { db, type: 'sqlite', transaction: false },
    telemetry: { enabled: false },
    logger: { disabled: true },
    emailAndPassword: { enabled: true, disableSignUp: true, minPasswordLength: 10, maxPasswordLength: 128 },
    plugins: [username()],
    user: { modelName: 'auth_user' },
    session: { modelName: 'auth_session', expiresIn: 7 * day, disableSessionRefresh: true },
    account: { modelName: 'auth_account' },
    verification: { modelName: 'auth_verification' },
    rateLimit: {
      enabled: true,
      storage: 'database',
      modelName: 'auth_rate_limit',
      window: 60,
      max: 600,
      customRules: {
        '/sign-in/username': { window: 60, max: 60 },
        '/change-password': { window: 60, max: 10 },
      },
    },
    advanced: {
      cookiePrefix,
      useSecureCookies: origin?.startsWith('https:') ?? false,
      defaultCookieAttributes: { httpOnly: true, sameSite: 'lax', path: '/' },
      disableCSRFCheck: true,
      disableOriginCheck: true,
      database: { validateSchema: false },
      ipAddress: { ipAddressHeaders: [clientAddressHeader] },
    },
  });
}

export type Auth = Awaited<ReturnType<typeof makeAuth>>;
