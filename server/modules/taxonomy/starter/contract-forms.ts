/** Forms in which work is offered or wished for. */
export const CONTRACT_FORMS = [
  { code: 'vast', label: 'Vast contract', explanation: 'Een contract zonder einddatum.' },
  {
    code: 'tijdelijk',
    label: 'Tijdelijk contract',
    explanation: 'Een contract met een einddatum, soms met kans op vast.',
  },
  {
    code: 'uitzend',
    label: 'Via een uitzendbureau',
    explanation: 'Je werkt bij een bedrijf, het bureau betaalt je loon.',
  },
  {
    code: 'detachering',
    label: 'Detachering',
    explanation: 'Je bent in dienst bij de ene en werkt bij de andere werkgever.',
  },
  { code: 'oproep', label: 'Oproepcontract', explanation: 'Je werkt als er werk is. De uren wisselen.' },
  { code: 'seizoen', label: 'Seizoenswerk', explanation: 'Werk voor een deel van het jaar.' },
  { code: 'leerbaan', label: 'Leerbaan (bbl)', explanation: 'Werken en leren tegelijk, met een diploma.' },
] as const;

export type ContractFormCode = (typeof CONTRACT_FORMS)[number]['code'];
