import type { IconName } from './icons.ts';

/** One sector as an entrance: counts are buckets of people and exact numbers of vacancies; null = not known now. */
export interface SectorEntrance {
  code: string;
  label: string;
  icon: IconName;
  /** A bucket: '20–49', 'minder dan 10'. */
  people: string | null;
  vacancies: number | null;
}

/** The 17 sectors in the order of the screen, for when the API gives no counts. */
export const SECTORS = [
  { code: 'bouw', label: 'Bouw', icon: 'crane' },
  { code: 'detailhandel', label: 'Detailhandel', icon: 'basket' },
  { code: 'dienstverlening', label: 'Dienstverlening', icon: 'headset' },
  { code: 'facilitair', label: 'Facilitair', icon: 'bucket' },
  { code: 'grijs', label: 'Grijs (straat en weg)', icon: 'road' },
  { code: 'groen', label: 'Groen', icon: 'trees' },
  { code: 'horeca', label: 'Horeca', icon: 'chef-hat' },
  { code: 'ict', label: 'ICT', icon: 'device-laptop' },
  { code: 'leisure', label: 'Leisure (vrije tijd)', icon: 'ticket' },
  { code: 'logistiek', label: 'Logistiek', icon: 'forklift' },
  { code: 'overheid', label: 'Overheid', icon: 'building-bank' },
  { code: 'productie', label: 'Productie', icon: 'building-factory-2' },
  { code: 'techniek', label: 'Techniek', icon: 'tools' },
  { code: 'transport', label: 'Transport', icon: 'truck' },
  { code: 'tuinbouw', label: 'Tuinbouw', icon: 'plant-2' },
  { code: 'uitzenden', label: 'Uitzenden', icon: 'users-group' },
  { code: 'zorg', label: 'Zorg', icon: 'heart-handshake' },
] as const satisfies readonly { code: string; label: string; icon: IconName }[];

/** Label of a sector; its code when it is not one of the list. */
export const sectorLabel = (code: string): string => SECTORS.find((sector) => sector.code === code)?.label ?? code;
