import { Actions, Button, ButtonLink } from "#app/ui/button.tsx";
import { Card, CardList } from "#app/ui/card.tsx";
import { Confirmed } from "#app/ui/facts.tsx";
import { PageHead, Section } from "#app/ui/layout.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { Receipt, Tally } from "#app/ui/receipt.tsx";
import { SubLine, Table, type Column } from "#app/ui/table.tsx";
import { Heading, Paragraph, Small, TextLink } from "#app/ui/text.tsx";
import { ballotTexts } from "../ballot-texts.nl.ts";
import { identifyTexts } from "../register-texts.nl.ts";
import { inDutch, reasonsForNotKnowing, waarderingTexts } from "../texts.nl.ts";
import type { OwnView } from "../views.ts";

const texts = waarderingTexts.own;

interface OwnPageProps {
  view: OwnView;
  /** Address of the round. */
  base: string;
  /** Whether who looks is known by a stemcode, on this device only. */
  byCode: boolean;
}

/** What the page says first: that there is nothing, that it counts, or that it does not. */
export function ownTitle({ receipt, notCounted, method }: Pick<OwnView, "receipt" | "notCounted" | "method">): string {
  if (receipt === null) return texts.titleEmpty;
  if (notCounted) return texts.titleNotCounted;
  return method === "ballot" ? ballotTexts.own.title : texts.title;
}

/** Proof, what was stored, and what comes next. */
export function OwnPage({ view, base, byCode }: OwnPageProps) {
  const value = `${base}/waardering${view.method === "ballot" ? "/stembiljet" : ""}`;
  if (view.receipt === null)
    return (
      <PageHead title={texts.titleEmpty} lead={texts.leadEmpty}>
        <Actions>
          <ButtonLink variant="primary" href={value}>
            {view.method === "ballot" ? ballotTexts.own.start : texts.start}
          </ButtonLink>
        </Actions>
        {byCode && <ByCode base={base} />}
      </PageHead>
    );
  return (
    <>
      <PageHead title={ownTitle(view)} lead={view.isOpen && !view.notCounted ? texts.lead : texts.leadClosed}>
        {view.notCounted && <Notice kind="warning">{view.notCounted}</Notice>}
        {view.isOpen && !view.notCounted ? (
          <Actions>
            <ButtonLink variant="primary" href={value}>
              {view.method === "ballot" ? ballotTexts.own.change : texts.goOn}
            </ButtonLink>
          </Actions>
        ) : (
          !view.isOpen && <Confirmed>{texts.closed}</Confirmed>
        )}
        {byCode && <ByCode base={base} />}
      </PageHead>
      <Section tight>
        <Receipt title={texts.receipt} code={view.receipt}>
          <p>{texts.receiptText}</p>
        </Receipt>
      </Section>
      <Section band labelledBy="bewaard">
        <Heading level={2} id="bewaard">
          {texts.stored}
        </Heading>
        {view.method === "score" && <Rated view={view} value={value} />}
        {view.method === "pairs" && <Compared view={view} />}
        {view.method === "ballot" && <Chosen view={view} />}
      </Section>
      {view.next.length > 0 && !view.notCounted && (
        <Section labelledBy="straks">
          <Heading level={2} id="straks">
            {texts.next}
          </Heading>
          <CardList
            cards={view.next.map(({ day, title, text }) => (
              <Card key={title} eyebrow={day} title={title}>
                <p>{text}</p>
              </Card>
            ))}
          />
        </Section>
      )}
    </>
  );
}

function ByCode({ base }: { base: string }) {
  return (
    <Small>
      {identifyTexts.knownText} <TextLink href={`${base}/waardering/meedoen`}>{identifyTexts.stop}</TextLink>
    </Small>
  );
}

const planColumn: Column<OwnView["rated"][number]> = {
  header: texts.plan,
  rowHeader: true,
  cell: ({ name, joins }) => (
    <>
      {name} {!joins && <SubLine>{texts.leftPlan}</SubLine>}
    </>
  ),
};

function Rated({ view, value }: { view: OwnView; value: string }) {
  return (
    <>
      <Tally items={view.tally.map(({ label, count }) => ({ label, count: inDutch(count) }))} />
      <Small>{texts.together(view.total)}</Small>
      <Table
        caption={texts.caption}
        rows={view.rated}
        rowKey={({ number }) => number}
        columns={[
          planColumn,
          { header: texts.choice, cell: ({ words }) => words },
          ...(view.isOpen && !view.notCounted
            ? [
                {
                  header: texts.change,
                  cell: ({ number, joins }: OwnView["rated"][number]) =>
                    joins && (
                      <form method="post" action={value}>
                        <Button variant="subtle" name="show" value={String(number)}>
                          {texts.changeOf(number)}
                        </Button>
                      </form>
                    ),
                },
              ]
            : []),
        ]}
      />
    </>
  );
}

function Chosen({ view: { rated, tally, asked } }: { view: OwnView }) {
  if (rated.length === 0) return <Paragraph>{ballotTexts.own.nothing}</Paragraph>;
  return (
    <>
      <Tally items={tally.map(({ label, count }) => ({ label, count: inDutch(count) }))} />
      {asked && <Paragraph>{asked}</Paragraph>}
      <Table
        caption={ballotTexts.own.captionChosen}
        rows={rated}
        rowKey={({ number }) => number}
        columns={[
          planColumn,
          { header: ballotTexts.own.askedHeader, align: "num", cell: ({ asked: amount }) => amount },
        ]}
      />
    </>
  );
}

function Compared({ view }: { view: OwnView }) {
  return (
    <>
      <Paragraph>{texts.stays}</Paragraph>
      <Table
        caption={texts.captionPairs}
        layout="cards"
        rows={view.compared}
        rowKey={({ pair }) => pair}
        columns={[
          {
            header: texts.pair,
            rowHeader: true,
            cell: ({ left, right, joins }) => (
              <>
                {texts.or(left, right)} {!joins && <SubLine>{texts.leftPair}</SubLine>}
              </>
            ),
          },
          {
            header: texts.choice,
            cell: ({ choice, reason }) =>
              choice ?? `${texts.dontKnow}${reason ? `: ${reasonsForNotKnowing[reason].toLowerCase()}` : ""}`,
          },
        ]}
      />
    </>
  );
}
