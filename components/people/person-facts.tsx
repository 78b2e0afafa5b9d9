import type { ReactNode } from "react";
import { SettingsSection } from "#components/layout/settings-section.tsx";
import { LocalTime } from "#components/ui/local-time.tsx";
import { formatMoney } from "#lib/token/revenue.ts";
import type { ListedPerson } from "./listed-person.ts";
import { ShownText } from "./shown-text.tsx";

export type PersonDetails = ListedPerson & {
  amountCents: number | null;
  interval: "month" | "year" | null;
  issuedAt: number;
};

/** What a person's newest token says of them, and when they were seen. */
export function PersonFacts({ person, currency }: { person: PersonDetails; currency: string }) {
  const { email, plan, account, amountCents, monthlyRevenueCents } = person;
  const money = (cents: number) => formatMoney(cents, currency, "en-US");
  return (
    <>
      <SettingsSection title="Traits" lead="As the newest token sent them. What it left out is unknown.">
        <Facts>
          <Fact name="E-mail" text={email} />
          <Fact name="Plan" text={plan} />
          <Fact name="Amount as billed">
            {amountCents === null ? null : `${money(amountCents)}${describeInterval(person)}`}
          </Fact>
          <Fact name="Monthly revenue">
            {monthlyRevenueCents === null ? null : money(monthlyRevenueCents)}
          </Fact>
          <Fact name="Currency">{currency}</Fact>
        </Facts>
      </SettingsSection>
      <SettingsSection title="Account" lead="Who pays. Its revenue counts once, however many persons it has.">
        {account === null ? (
          <p className="text-muted">None: this person is an account of their own.</p>
        ) : (
          <Facts>
            <Fact name="Name" text={account.name} />
            <Fact name="ID" text={account.id} />
          </Facts>
        )}
      </SettingsSection>
      <SettingsSection title="Times">
        <Facts>
          <Fact name="First seen">
            <LocalTime at={person.firstSeenAt} show="moment" />
          </Fact>
          <Fact name="Last seen">
            <LocalTime at={person.lastSeenAt} show="moment" />
          </Fact>
          <Fact name="Newest token issued">
            <LocalTime at={person.issuedAt} show="moment" />
          </Fact>
        </Facts>
      </SettingsSection>
    </>
  );
}

function describeInterval({ amountCents, interval }: PersonDetails): string {
  if (interval !== null) return ` per ${interval}`;
  return amountCents === 0 ? "" : ", interval unknown";
}

function Facts({ children }: { children: ReactNode }) {
  return (
    <dl className="grid gap-x-6 gap-y-2 sm:grid-cols-[10rem_minmax(0,1fr)] md:grid-cols-1 lg:grid-cols-[10rem_minmax(0,1fr)]">
      {children}
    </dl>
  );
}

function Fact({ name, text = null, children }: { name: string; text?: string | null; children?: ReactNode }) {
  const value = text === null ? children : <ShownText text={text} wraps />;
  return (
    <>
      <dt className="text-muted max-sm:mt-1 md:max-lg:mt-1">{name}</dt>
      <dd className="min-w-0 tabular-nums">{value ?? <span className="text-faint">unknown</span>}</dd>
    </>
  );
}
