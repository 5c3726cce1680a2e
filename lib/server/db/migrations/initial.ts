import type { Kysely } from 'kysely';

const bare = ['text', 'integer', 'double precision'] as const;
type Kind = (typeof bare)[number] | `${(typeof bare)[number]} null` | 'text key' | 'text unique';

/** Creates a table of plain columns; everything is `not null` unless said. */
async function table(
  db: Kysely<unknown>,
  name: string,
  columns: Readonly<Record<string, Kind>>,
  primary?: readonly string[],
): Promise<void> {
  let builder = db.schema.createTable(name);
  for (const [column, kind] of Object.entries(columns)) {
    const type = kind.startsWith('text')
      ? 'text'
      : kind.startsWith('integer')
        ? 'integer'
        : 'double precision';
    builder = builder.addColumn(column, type, (spec) => {
      if (kind.endsWith(' null')) return spec;
      if (kind === 'text key') return spec.notNull().primaryKey();
      return kind === 'text unique' ? spec.notNull().unique() : spec.notNull();
    });
  }
  await (primary ? builder.addPrimaryKeyConstraint(`${name}_key`, primary as never[]) : builder).execute();
}

async function reports(db: Kysely<unknown>): Promise<void> {
  await table(db, 'scopes', {
    id: 'text key',
    path: 'text unique',
    kind: 'text',
    name: 'text',
    profile: 'text null',
    created_at: 'text',
  });
  await table(db, 'memberships', { actor: 'text', scope: 'text', role: 'text', created_at: 'text' }, [
    'actor',
    'scope',
    'role',
  ]);
  await table(db, 'reports', {
    id: 'text key',
    scope: 'text',
    year: 'integer',
    title: 'text',
    status: 'text',
    template: 'text',
    version: 'integer',
    losses: 'text',
    created_by: 'text',
    created_at: 'text',
    updated_at: 'text',
  });
  await db.schema.createIndex('reports_by_scope').on('reports').columns(['scope', 'year']).execute();
  await table(
    db,
    'report_steps',
    {
      report: 'text',
      version: 'integer',
      step: 'text',
      client_id: 'text',
      author: 'text',
      created_at: 'text',
    },
    ['report', 'version'],
  );
  await table(
    db,
    'snapshots',
    { report: 'text', version: 'integer', schema_version: 'integer', doc: 'text', created_at: 'text' },
    ['report', 'version'],
  );
}

async function ledger(db: Kysely<unknown>): Promise<void> {
  await table(
    db,
    'facts',
    {
      scope: 'text',
      year: 'integer',
      id: 'text',
      fact: 'text',
      revision: 'integer',
      updated_by: 'text',
      updated_at: 'text',
    },
    ['scope', 'year', 'id'],
  );
  await table(
    db,
    'fact_revisions',
    {
      scope: 'text',
      year: 'integer',
      id: 'text',
      revision: 'integer',
      fact: 'text null',
      changed_by: 'text',
      changed_at: 'text',
    },
    ['scope', 'year', 'id', 'revision'],
  );
}

async function running(db: Kysely<unknown>): Promise<void> {
  await table(db, 'settings', { key: 'text key', value: 'text' });
  await table(
    db,
    'audit',
    {
      seq: 'integer',
      at: 'text',
      actor: 'text',
      verb: 'text',
      subject: 'text',
      detail: 'text',
      previous: 'text',
      hash: 'text',
    },
    ['seq'],
  );
  await table(db, 'sign_in_failures', {
    username: 'text key',
    failures: 'integer',
    last_at: 'text',
    locked_until: 'text',
  });
}

/** What better-auth with the username plugin and a rate limit in the database expects; booleans are 0 and 1. */
async function accounts(db: Kysely<unknown>): Promise<void> {
  await table(db, 'auth_user', {
    id: 'text key',
    name: 'text',
    email: 'text unique',
    emailVerified: 'integer',
    image: 'text null',
    createdAt: 'text',
    updatedAt: 'text',
    username: 'text unique',
    displayUsername: 'text null',
  });
  await table(db, 'auth_session', {
    id: 'text key',
    expiresAt: 'text',
    token: 'text unique',
    createdAt: 'text',
    updatedAt: 'text',
    ipAddress: 'text null',
    userAgent: 'text null',
    userId: 'text',
  });
  await db.schema.createIndex('auth_session_by_user').on('auth_session').column('userId').execute();
  await table(db, 'auth_account', {
    id: 'text key',
    accountId: 'text',
    providerId: 'text',
    userId: 'text',
    accessToken: 'text null',
    refreshToken: 'text null',
    idToken: 'text null',
    accessTokenExpiresAt: 'text null',
    refreshTokenExpiresAt: 'text null',
    scope: 'text null',
    password: 'text null',
    createdAt: 'text',
    updatedAt: 'text',
  });
  await db.schema.createIndex('auth_account_by_user').on('auth_account').column('userId').execute();
  await table(db, 'auth_verification', {
    id: 'text key',
    identifier: 'text',
    value: 'text',
    expiresAt: 'text',
    createdAt: 'text',
    updatedAt: 'text',
  });
  await table(db, 'auth_rate_limit', {
    id: 'text key',
    key: 'text unique',
    count: 'integer',
    lastRequest: 'double precision',
  });
}

export async function initial(db: Kysely<unknown>): Promise<void> {
  await reports(db);
  await ledger(db);
  await running(db);
  await accounts(db);
}
