import type { EndReason, IntroductionState } from '#contract/introduction-states.ts';
import type { ContractFormCode } from '#server/modules/taxonomy/starter/contract-forms.ts';
import type { FamilyCode } from '#server/modules/taxonomy/starter/families.ts';
import type { LanguageCode, LanguageLevelCode } from '#server/modules/taxonomy/starter/languages.ts';
import type { LevelCode } from '#server/modules/taxonomy/starter/levels.ts';
import type { LicenceCode } from '#server/modules/taxonomy/starter/licences.ts';
import type { MunicipalityCode } from '#server/modules/taxonomy/starter/region.ts';
import type { SectorCode } from '#server/modules/taxonomy/starter/sectors.ts';
import type { TravelMeansCode } from '#server/modules/taxonomy/starter/travel-means.ts';
import type { WorkConditionCode } from '#server/modules/taxonomy/starter/work-conditions.ts';
import type { DaypartCode, WeekdayCode } from '#server/modules/taxonomy/starter/work-times.ts';

/** Invented people and organisations. Every `key` is a stable name inside one population, never a database id. */

/** Days are `yyyy-mm-dd`, hours are per week, distances are kilometres. `null` and an empty list mean unknown. */
export interface DemoPerson {
  readonly key: string;
  readonly firstName: string;
  readonly lastName: string;
  readonly birthDate: string;
  readonly email: string;
  readonly phone: string;
  /** The municipality's own number of the person; not a burgerservicenummer. */
  readonly clientNumber: string;
  readonly municipality: MunicipalityCode;
  readonly pc4: string;
  /** Since when the municipality guides this person. Internal: never on a card, in a search or in a match. */
  readonly registeredOn: string;
  readonly sectors: readonly SectorCode[];
  readonly wishedOccupations: readonly string[];
  readonly doneOccupations: readonly string[];
  readonly talents: readonly string[];
  readonly level: LevelCode | null;
  readonly hoursMin: number | null;
  readonly hoursMax: number | null;
  readonly availableFrom: string | null;
  readonly days: readonly WeekdayCode[];
  readonly dayparts: readonly DaypartCode[];
  readonly travel: { readonly km: number | null; readonly means: readonly TravelMeansCode[] };
  readonly languages: readonly { readonly code: LanguageCode; readonly level: LanguageLevelCode }[];
  readonly licences: readonly LicenceCode[];
  readonly contractForms: readonly ContractFormCode[];
  readonly workConditions: readonly WorkConditionCode[];
  /** Own words, never published. */
  readonly presentation: string;
  readonly caseManagerKey: string;
  readonly keys: { readonly person: boolean; readonly professional: boolean };
  readonly protected: boolean;
  /** The account manager who may broker for this protected person. */
  readonly namedBrokerKey: string | null;
  /** What the person chose to show on the own card; always part of the profile. */
  readonly optIns: {
    readonly talents: readonly string[];
    readonly licences: readonly LicenceCode[];
    readonly languages: readonly LanguageCode[];
  };
}

export type DemoStaffRole = 'case-manager' | 'account-manager' | 'coach' | 'sroi-officer' | 'council' | 'admin';

export interface DemoStaff {
  readonly key: string;
  readonly role: DemoStaffRole;
  readonly firstName: string;
  readonly lastName: string;
  readonly email: string;
  readonly phone: string;
  /** Name of the municipality or service point that employs the person. */
  readonly organisation: string;
  /** Null for people who work for the whole region. */
  readonly municipality: MunicipalityCode | null;
  /** Sectors of an account manager; empty for others. */
  readonly sectors: readonly SectorCode[];
}

export interface DemoEmployer {
  readonly key: string;
  readonly name: string;
  /** Eight digits, beginning with 00: recognisable as invented. */
  readonly kvk: string;
  readonly sector: SectorCode;
  readonly sbi: string;
  readonly pc4: string;
  readonly place: string;
  readonly municipality: MunicipalityCode;
  readonly status: 'verified' | 'pending' | 'suspended' | 'rejected';
  readonly accountManagerKey: string;
}

export interface DemoEmployerUser {
  readonly key: string;
  readonly employerKey: string;
  readonly firstName: string;
  readonly lastName: string;
  readonly email: string;
  readonly phone: string;
  readonly jobTitle: string;
  /** May invite colleagues; the first user of every employer. */
  readonly manager: boolean;
}

export interface DemoNeeds {
  readonly talents: readonly string[];
  readonly licences: readonly LicenceCode[];
  readonly languages: readonly LanguageCode[];
}

export interface DemoVacancy {
  readonly key: string;
  readonly employerKey: string;
  readonly userKey: string;
  readonly title: string;
  readonly need: string;
  readonly sector: SectorCode;
  readonly occupation: string;
  readonly family: FamilyCode;
  readonly pc4: string;
  readonly place: string;
  readonly hoursMin: number;
  readonly hoursMax: number;
  readonly level: LevelCode;
  readonly mustHaves: DemoNeeds;
  readonly canLearn: DemoNeeds;
  readonly contractForm: ContractFormCode;
  readonly days: readonly ('ma' | 'di' | 'wo' | 'do' | 'vr' | 'za' | 'zo')[];
  readonly dayparts: readonly ('ochtend' | 'middag' | 'avond' | 'nacht')[];
  readonly firstDay: string | null;
  readonly workConditions: readonly WorkConditionCode[];
  readonly headcount: number;
  readonly state: 'draft' | 'submitted' | 'approved' | 'closed' | 'expired';
  readonly createdOn: string;
  /** Lies in the past for closed and expired vacancies. */
  readonly closingDate: string;
}

/** An introduction that should stand in `state` today, having begun `daysAgo` calendar days ago. */
export interface DemoIntroduction {
  readonly state: IntroductionState;
  readonly vacancyKey: string;
  readonly personKey: string;
  readonly daysAgo: number;
  /** Days until what happened last; until today when it is left out. */
  readonly lasted?: number;
  readonly source: 'tile' | 'card' | 'staff';
  /** Set when the state is `ended`. */
  readonly reason: EndReason | null;
}

/** Best candidates of a vacancy that its account manager looked at, so many days ago. */
export interface DemoWorklist {
  readonly vacancyKey: string;
  readonly daysAgo: number;
  readonly personKeys: readonly string[];
}

export interface DemoPopulation {
  readonly people: readonly DemoPerson[];
  readonly staff: readonly DemoStaff[];
  readonly employers: readonly DemoEmployer[];
  readonly employerUsers: readonly DemoEmployerUser[];
  readonly vacancies: readonly DemoVacancy[];
  readonly introductionPlan: readonly DemoIntroduction[];
  readonly worklists: readonly DemoWorklist[];
}
