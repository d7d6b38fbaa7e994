/**
 * Wishes about the work itself. The list names what someone likes in a working day and never a cause: a wish says
 * nothing about health (AVG art. 9 forbids asking for that here), and each of them is common among all workers.
 */
export const WORK_CONDITIONS = [
  { code: 'vaste-werktijden', kind: 'tijd', label: 'Vaste werktijden' },
  { code: 'wisselende-diensten', kind: 'tijd', label: 'Wisselende diensten zijn goed' },
  { code: 'geen-avond', kind: 'tijd', label: 'Liever niet in de avond' },
  { code: 'geen-nacht', kind: 'tijd', label: 'Liever niet in de nacht' },
  { code: 'geen-weekend', kind: 'tijd', label: 'Liever niet in het weekend' },
  { code: 'schooltijden', kind: 'tijd', label: 'Werken onder schooltijd' },
  { code: 'korte-dagen', kind: 'tijd', label: 'Kortere werkdagen' },
  { code: 'uren-opbouwen', kind: 'tijd', label: 'Rustig beginnen en uren opbouwen' },
  { code: 'buiten', kind: 'plek', label: 'Buiten werken' },
  { code: 'binnen', kind: 'plek', label: 'Binnen werken' },
  { code: 'vaste-plek', kind: 'plek', label: 'Een vaste werkplek' },
  { code: 'onderweg', kind: 'plek', label: 'Veel onderweg zijn' },
  { code: 'rustige-plek', kind: 'plek', label: 'Een rustige werkplek' },
  { code: 'levendige-plek', kind: 'plek', label: 'Veel mensen en drukte om je heen' },
  { code: 'thuiswerken', kind: 'plek', label: 'Soms thuis werken' },
  { code: 'alleen', kind: 'mensen', label: 'Zelfstandig werken' },
  { code: 'in-team', kind: 'mensen', label: 'Werken in een team' },
  { code: 'vast-aanspreekpunt', kind: 'mensen', label: 'Een vast aanspreekpunt' },
  { code: 'klanten', kind: 'mensen', label: 'Contact met klanten of gasten' },
  { code: 'kleine-ploeg', kind: 'mensen', label: 'Een kleine groep collega’s' },
  { code: 'duidelijke-taken', kind: 'werk', label: 'Duidelijke taken, stap voor stap' },
  { code: 'afwisseling', kind: 'werk', label: 'Afwisselend werk' },
  { code: 'actief', kind: 'werk', label: 'Actief werk, veel in beweging' },
  { code: 'zittend', kind: 'werk', label: 'Vooral zittend werk' },
  { code: 'eigen-tempo', kind: 'werk', label: 'In eigen tempo werken' },
  { code: 'pauzes', kind: 'werk', label: 'Regelmatig een korte pauze' },
  { code: 'leren', kind: 'werk', label: 'Leren tijdens het werk' },
] as const;

export type WorkConditionCode = (typeof WORK_CONDITIONS)[number]['code'];
