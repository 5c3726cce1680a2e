import path from 'node:path';
import { z } from 'zod';
import { ok, type Result, refuse } from '@/lib/base/result';

/** How this instance runs; every field from one environment variable. */
export type Environment = {
  /** PORT, 3000; 0 takes any free one. */
  readonly port: number;
  /** HOST, 127.0.0.1: colleagues reach it only when somebody decides so (HOST=0.0.0.0). */
  readonly host: string;
  /** SHIBAO_DATA, .data under the project: the embedded database and the secret. Absolute. */
  readonly folder: string;
  /** DATABASE_URL; null = the embedded database. */
  readonly databaseUrl: string | null;
  /** SHIBAO_ORIGIN: the address people type when it differs from what reaches us (a proxy with https). */
  readonly origin: string | null;
  /** SHIBAO_SECRET: signs sessions; null = kept in the data folder. Several instances must share one. */
  readonly secret: string | null;
};

/** An empty variable counts as one that is not set. */
const optional = <T extends z.ZodType>(schema: T) =>
  z.preprocess((value) => (value === '' ? undefined : value), schema.optional());

const schema = z.object({
  PORT: optional(
    z
      .string()
      .regex(/^\d{1,5}$/, '端口 PORT 应是 0 到 65535 的数字')
      .transform(Number)
      .refine((port) => port <= 65535, '端口 PORT 应是 0 到 65535 的数字'),
  ),
  HOST: optional(z.string().regex(/^[A-Za-z0-9.:-]+$/, '监听地址 HOST 应是 IP 地址或主机名')),
  SHIBAO_DATA: optional(z.string()),
  DATABASE_URL: optional(z.string().regex(/^postgres(ql)?:\/\//, 'DATABASE_URL 应以 postgres:// 开头')),
  SHIBAO_ORIGIN: optional(
    z
      .string()
      .regex(/^https?:\/\/[^/]+$/, 'SHIBAO_ORIGIN 应写成 https://shibao.example 的样子，末尾不带斜杠'),
  ),
  SHIBAO_SECRET: optional(z.string().min(32, 'SHIBAO_SECRET 至少 32 个字符')),
});

/** Reads the variables; refuses (`bad-environment`) with all that is wrong in one sentence. */
export function readEnvironment(
  variables: Readonly<Record<string, string | undefined>>,
  directory: string,
): Result<Environment> {
  const parsed = schema.safeParse(variables);
  if (!parsed.success)
    return refuse('bad-environment', `${parsed.error.issues.map((issue) => issue.message).join('；')}。`);
  const { PORT, HOST, SHIBAO_DATA, DATABASE_URL, SHIBAO_ORIGIN, SHIBAO_SECRET } = parsed.data;
  return ok({
    port: PORT ?? 3000,
    host: HOST ?? '127.0.0.1',
    folder: path.resolve(directory, SHIBAO_DATA ?? '.data'),
    databaseUrl: DATABASE_URL ?? null,
    origin: SHIBAO_ORIGIN ?? null,
    secret: SHIBAO_SECRET ?? null,
  });
}
