import { type Actor, holds, type ScopePath } from './actor';
import type { ReportStatus } from './report-status';
import { isWritable, statusAfter, type WorkflowVerb } from './transitions';

/** What a permission is asked about: a report, or (`status` null) a scope: where one would be made, whose ledger. */
export type Subject = { readonly scope: ScopePath; readonly status: ReportStatus | null };

/** Everything a person can ask to do. */
export const verbs = [
  'create',
  'read',
  'edit',
  'comment',
  'answer',
  'export',
  'submit',
  'withdraw',
  'return',
  'accept',
  'publish',
  'readLedger',
  'writeLedger',
  'administer',
  'audit',
] as const;
export type Verb = (typeof verbs)[number];

type Permission = (actor: Actor, subject: Subject) => boolean;

const moves = (verb: WorkflowVerb, subject: Subject): boolean =>
  subject.status !== null && statusAfter(subject.status, verb) !== null;

const writable = (subject: Subject): boolean => subject.status !== null && isWritable(subject.status);

/** The law of the house, one sentence each. */
const permissions: Readonly<Record<Verb, Permission>> = {
  /** An author or administrator starts reports for the units of their scope. */
  create: (actor, subject) => holds(actor, ['author', 'administrator'], subject.scope),
  /** Everyone who has any role over a unit reads its reports. */
  read: (actor, subject) => holds(actor, ['author', 'reviewer', 'administrator', 'auditor'], subject.scope),
  /** An author or administrator of the unit writes while the report is a draft or was returned. */
  edit: (actor, subject) => writable(subject) && holds(actor, ['author', 'administrator'], subject.scope),
  /** Authors, reviewers and administrators comment at any time before publication. */
  comment: (actor, subject) =>
    subject.status !== 'published' && holds(actor, ['author', 'reviewer', 'administrator'], subject.scope),
  /** Whoever may write a report may answer its findings; everyone who reads it reads the answers. */
  answer: (actor, subject) => permissions.edit(actor, subject),
  /** Whoever reads a report may take a copy out of the house. */
  export: (actor, subject) => permissions.read(actor, subject),
  /** An author or administrator of the unit sends the report up. */
  submit: (actor, subject) =>
    moves('submit', subject) && holds(actor, ['author', 'administrator'], subject.scope),
  /** Who may submit may take it back as long as nobody has decided. */
  withdraw: (actor, subject) =>
    moves('withdraw', subject) && holds(actor, ['author', 'administrator'], subject.scope),
  /** A reviewer over the unit returns it; nothing else can stand in the way. */
  return: (actor, subject) => moves('return', subject) && holds(actor, ['reviewer'], subject.scope),
  /** A reviewer over the unit accepts it. */
  accept: (actor, subject) => moves('accept', subject) && holds(actor, ['reviewer'], subject.scope),
  /** An author or administrator of the unit records where an accepted report was published. */
  publish: (actor, subject) =>
    moves('publish', subject) && holds(actor, ['author', 'administrator'], subject.scope),
  /** Everyone who has any role over a unit reads its ledger. */
  readLedger: (actor, subject) => permissions.read(actor, subject),
  /** An author or administrator of the unit keeps its ledger, whatever became of the report. */
  writeLedger: (actor, subject) => holds(actor, ['author', 'administrator'], subject.scope),
  /** An administrator manages accounts and units within the scope. */
  administer: (actor, subject) => holds(actor, ['administrator'], subject.scope),
  /** An administrator or auditor reads the audit log of the scope. */
  audit: (actor, subject) => holds(actor, ['administrator', 'auditor'], subject.scope),
};

/** Whether the actor may do this to that: a pure question, asked on the server before every action. */
export const can = (actor: Actor, verb: Verb, subject: Subject): boolean => permissions[verb](actor, subject);
