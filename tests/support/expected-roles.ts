import { type Role, roles } from '#contract/roles.ts';

export type Caller = Role | 'anonymous';

const EVERYONE: readonly Caller[] = ['anonymous', ...roles];
const LOGGED_IN: readonly Caller[] = roles;
/** A coupling has no password, inbox or settings. */
const PEOPLE: readonly Caller[] = roles.filter((role) => role !== 'machine');
const ADMIN: readonly Caller[] = ['admin'];
const EMPLOYER: readonly Caller[] = ['employer'];
const ACCOUNT_MANAGER: readonly Caller[] = ['account-manager'];
/** Verifies and guides employers; functional admin sees the same organisations. */
const SERVICE_POINT: readonly Caller[] = ['account-manager', 'admin'];
/** An account manager also writes vacancies for employers that would rather call. */
const BOTH_SIDES: readonly Caller[] = ['employer', 'account-manager'];
const JOBSEEKER: readonly Caller[] = ['jobseeker'];
const CASE_MANAGER: readonly Caller[] = ['case-manager'];

/**
 * Who may call which operation, written by hand beside the policies of the modules and never made from them: a slip in
 * a policy turns a test red. A route that is not here fails as well.
 */
export const EXPECTED_ROLES: Readonly<Record<string, readonly Caller[]>> = {
  'caseload-imports.commit': CASE_MANAGER,
  'caseload-imports.discard': CASE_MANAGER,
  'caseload-imports.map': CASE_MANAGER,
  'caseload-imports.read': CASE_MANAGER,
  'caseload-imports.stage': CASE_MANAGER,
  'caseload.assign': CASE_MANAGER,
  'caseload.colleagues': CASE_MANAGER,
  'company.change': EMPLOYER,
  'company.invite': EMPLOYER,
  'company.read': EMPLOYER,
  'company.readmit-member': EMPLOYER,
  'company.suspend-member': EMPLOYER,
  'contact-moments.add': ACCOUNT_MANAGER,
  'contact-moments.list': SERVICE_POINT,
  'employers.account-managers': SERVICE_POINT,
  'employers.assign': SERVICE_POINT,
  'employers.change': SERVICE_POINT,
  'employers.invite-member': ACCOUNT_MANAGER,
  'employers.lift-suspension': SERVICE_POINT,
  'employers.list': SERVICE_POINT,
  'employers.read': SERVICE_POINT,
  'employers.register': EVERYONE,
  'employers.reject': ACCOUNT_MANAGER,
  'employers.suspend': SERVICE_POINT,
  'employers.verify': ACCOUNT_MANAGER,
  'imports.list': ADMIN,
  'imports.read': ADMIN,
  'invitations.accept': EVERYONE,
  'invitations.jobseeker': CASE_MANAGER,
  'invitations.look': EVERYONE,
  'mails.list': ADMIN,
  'messages.list': PEOPLE,
  'messages.read': PEOPLE,
  'oidc.callback': EVERYONE,
  'oidc.start': EVERYONE,
  'own-settings.change': PEOPLE,
  'own-settings.read': PEOPLE,
  'passwords.change': PEOPLE,
  'passwords.request-reset': EVERYONE,
  'passwords.reset': EVERYONE,
  'people.change': CASE_MANAGER,
  'people.create': CASE_MANAGER,
  'people.history': CASE_MANAGER,
  'people.list': CASE_MANAGER,
  'people.lookalikes': CASE_MANAGER,
  'people.lookup': CASE_MANAGER,
  'people.protect': CASE_MANAGER,
  'people.read': CASE_MANAGER,
  'people.reads': JOBSEEKER,
  'people.self': JOBSEEKER,
  'people.take-access': CASE_MANAGER,
  'people.today': CASE_MANAGER,
  'people.unassigned': CASE_MANAGER,
  'profiles.change-part': ['jobseeker', 'case-manager'],
  'profiles.read': ['jobseeker', 'case-manager', 'account-manager'],
  'profiles.replace': ['jobseeker', 'case-manager'],
  'publication.ask-jobseeker': CASE_MANAGER,
  'publication.ask-professional': JOBSEEKER,
  'publication.keys': CASE_MANAGER,
  'publication.own': JOBSEEKER,
  'publication.read': CASE_MANAGER,
  'publication.turn-own': JOBSEEKER,
  'publication.turn-professional': CASE_MANAGER,
  'regions.list': EVERYONE,
  'rounds.close': ADMIN,
  'rounds.list': ADMIN,
  'second-factor.begin': PEOPLE,
  'second-factor.confirm': PEOPLE,
  'sessions.create': EVERYONE,
  'sessions.create-by-code': EVERYONE,
  'sessions.create-by-link': EVERYONE,
  'sessions.delete': LOGGED_IN,
  'sessions.end': PEOPLE,
  'sessions.end-all': PEOPLE,
  'sessions.list': PEOPLE,
  'sessions.me': LOGGED_IN,
  'sessions.options': EVERYONE,
  'sessions.request-link': EVERYONE,
  'settings.list': ADMIN,
  'taxonomy.lists': EVERYONE,
  'taxonomy.occupation': EVERYONE,
  'taxonomy.place': EVERYONE,
  'taxonomy.terms': EVERYONE,
  'users.change': ADMIN,
  'users.invite': ADMIN,
  'users.invite-again': ADMIN,
  'users.reactivate': ADMIN,
  'users.read': ADMIN,
  'users.reset-second-factor': ADMIN,
  'users.search': ADMIN,
  'users.suspend': ADMIN,
  'vacancies.approve': ACCOUNT_MANAGER,
  'vacancies.ask-changes': ACCOUNT_MANAGER,
  'vacancies.change': BOTH_SIDES,
  'vacancies.close': BOTH_SIDES,
  'vacancies.copy': BOTH_SIDES,
  'vacancies.create': BOTH_SIDES,
  'vacancies.list': BOTH_SIDES,
  'vacancies.read': BOTH_SIDES,
  'vacancies.reject': ACCOUNT_MANAGER,
  'vacancies.submit': BOTH_SIDES,
};

/** What a member of staff without a second factor can still do: log in, set it up, and end own sessions. */
export const WITHOUT_SECOND_FACTOR: readonly string[] = [
  'invitations.accept',
  'invitations.look',
  'oidc.callback',
  'oidc.start',
  'passwords.request-reset',
  'passwords.reset',
  'second-factor.begin',
  'second-factor.confirm',
  'sessions.create',
  'sessions.create-by-code',
  'sessions.create-by-link',
  'sessions.delete',
  'sessions.end',
  'sessions.end-all',
  'sessions.list',
  'sessions.me',
  'sessions.options',
  'sessions.request-link',
];

/** Answers that are the same for everybody and may be kept by a browser. */
export const CACHEABLE: readonly string[] = ['taxonomy.lists'];
