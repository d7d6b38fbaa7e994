import { invitation as informal, type Invitation } from './invitation.ts';

/** The same invitation for employers, who are "u". */
export const invitation: Invitation = {
  ...informal,
  description: 'Neem uw account in gebruik.',
  lead: (organisation) =>
    organisation === null
      ? 'Er staat een account voor u klaar.'
      : `Er staat een account voor u klaar bij ${organisation}.`,
  email: 'U logt in met',
  phoneHint: 'Zo kan uw accountmanager u bereiken. U kunt het later veranderen.',
};
