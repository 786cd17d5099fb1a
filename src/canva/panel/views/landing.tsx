import { Columns, Column, Button, ChevronLeftIcon, Title } from '@canva/app-ui-kit';
import {
  createContext,
  useContext,
  useEffect,
  useRef,
  type JSX,
  type ReactNode,
  type RefObject,
} from 'react';
import { GENERAL } from '../../words/index.js';
import { useWords } from '../../words/use-words.js';

/** Whether the person has done something yet: the panel takes no focus from the editor before. */
export const SessionContext = createContext<RefObject<boolean>>({ current: false });

/** Takes the focus when what had it has just gone, so that keyboard and screen reader go on from here. */
export function Landing({ children }: { children: ReactNode }): JSX.Element {
  const begun = useContext(SessionContext);
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const lost = document.activeElement === null || document.activeElement === document.body;
    if (begun.current && lost) place.current?.focus();
  }, [begun]);
  return (
    <div ref={place} tabIndex={-1}>
      {children}
    </div>
  );
}

/** A screen's heading, with the way back. */
export function ScreenTitle({
  children,
  onBack,
}: {
  children: string;
  onBack?: () => void;
}): JSX.Element {
  const say = useWords();
  return (
    <Landing>
      <Columns spacing="1u" alignY="center">
        {onBack && (
          <Column width="content">
            <Button
              variant="tertiary"
              icon={ChevronLeftIcon}
              ariaLabel={say(GENERAL.back)}
              onClick={onBack}
            />
          </Column>
        )}
        <Column>
          <Title size="small" tagName="h1">
            {children}
          </Title>
        </Column>
      </Columns>
    </Landing>
  );
}
