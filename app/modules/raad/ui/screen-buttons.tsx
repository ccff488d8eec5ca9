import { Actions, Button, ButtonLink } from "#app/ui/button.tsx";
import { HiddenField } from "#app/ui/text-field.tsx";
import { Small } from "#app/ui/text.tsx";
import { screenModes, type ScreenMode } from "../core/council-screen.ts";
import { councilScreenTexts as texts } from "../texts.nl.ts";

interface ScreenButtonsProps {
  readonly screen: ScreenMode;
  /** Where the screen itself is. */
  readonly href: string;
}

/** With which the griffie opens the screen in the room, and lets it rest or show nothing. */
export function ScreenButtons({ screen, href }: ScreenButtonsProps) {
  return (
    <>
      <Actions>
        <ButtonLink href={href}>{texts.open}</ButtonLink>
        {screenModes
          .filter((mode) => mode !== screen)
          .map((mode) => (
            <form key={mode} method="post">
              <HiddenField name="screen" value={mode} />
              <Button>{texts.buttons[mode]}</Button>
            </form>
          ))}
      </Actions>
      <Small muted>{`${texts.now[screen]} ${texts.lead}`}</Small>
    </>
  );
}
