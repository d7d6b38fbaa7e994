import { parseArgs } from 'node:util';
import { desc, eq } from 'drizzle-orm';
import { Email } from '#contract/fields.ts';
import { mails } from '#drizzle/schema/ops.ts';
import { inviteStaff } from '../modules/accounts/users.usecases.ts';
import { system } from '../platform/actor.ts';
import { type Command, print, UsageError, withServices } from './command.ts';

export const adminCommand: Command = {
  usage: 'admin create --email ADRES [--name NAAM] [--organisation NAAM]',
  help: 'Maakt een beheerder en geeft de link waarmee die een wachtwoord kiest.',
  async run(args) {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: { email: { type: 'string' }, name: { type: 'string' }, organisation: { type: 'string' } },
    });
    if (positionals[0] !== 'create') throw new UsageError('Gebruik: admin create --email ADRES.');
    const email = Email.safeParse(values.email);
    if (!email.success) throw new UsageError(`--email: ${email.error.issues[0]?.message ?? ''}`);
    await withServices(async ({ contexts, config }) => {
      const about = {
        surface: 'worker',
        actor: system(config.region),
        operation: 'admin.create',
        purpose: 'beheer',
      } as const;
      const link = await contexts.run(about, async (ctx) => {
        const user = await inviteStaff(ctx, {
          email: email.data,
          name: values.name ?? 'Functioneel beheer',
          role: 'admin',
          phone: '',
          organisation: values.organisation ?? 'Functioneel beheer',
          municipality: '',
          sectors: [],
        });
        const [mail] = await ctx.tx
          .select({ params: mails.params })
          .from(mails)
          .where(eq(mails.accountId, user.id))
          .orderBy(desc(mails.createdAt))
          .limit(1);
        return (mail?.params as { link?: string } | undefined)?.link ?? '';
      });
      print({ email: email.data, role: 'admin', invitation: `${config.publicUrl}${link}` });
    });
  },
};
