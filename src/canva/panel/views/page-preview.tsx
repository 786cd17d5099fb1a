import {
  Button,
  ChevronLeftIcon,
  ChevronRightIcon,
  Columns,
  Column,
  ImageCard,
  Rows,
  Text,
} from '@canva/app-ui-kit';
import type { DragEvent, JSX, ReactNode } from 'react';
import type { FormatCard, PreviewPage } from '../../engine/engine.js';
import { TEMPLATES } from '../../words/index.js';
import { useWords } from '../../words/use-words.js';
import { addPages } from '../actions/add.js';
import { dragPage } from '../actions/drag.js';
import { openForm } from '../actions/form.js';
import type { Preview } from '../previews.js';
import { usePanel, useSupport } from '../use-panel.js';
import { FindingList } from './finding-list.js';
import { ProblemAlert } from './problem-alert.js';
import { PreviewPlaceholder } from './template-tile.js';

type PageSize = Pick<PreviewPage, 'width' | 'height'>;

/** Height of the picture at most, in CSS pixels. */
const TALLEST = 320;

interface PagePreviewProps {
  preview: Preview;
  /** 0-based. */
  page: number;
  format: FormatCard;
  name: string;
  onPage: (page: number) => void;
  onRetry: () => void;
}

/** The page in large, with what the checks saw on it. */
export function PagePreview(props: PagePreviewProps): JSX.Element {
  const { preview, page, format, name, onPage, onRetry } = props;
  const panel = usePanel();
  const say = useWords();
  if (preview.is === 'failed') return <ProblemAlert problem={preview.problem} onRetry={onRetry} />;
  const shown = preview.is === 'drawn' ? preview.pages[page] : undefined;
  if (preview.is === 'waiting' || !shown) {
    const label = say(TEMPLATES.drawing, { name });
    return (
      <div role="status">
        <Capped page={format}>
          <PreviewPlaceholder aspect={format.width / format.height} label={label} />
        </Capped>
      </div>
    );
  }
  return (
    <Rows spacing="1u">
      <Picture page={shown} name={name} />
      {preview.pages.length > 1 && (
        <PageSteps page={page} pages={preview.pages.length} onPage={onPage} />
      )}
      {shown.findings.length > 0 ? (
        <FindingList findings={shown.findings} onEdit={() => openForm(panel, 'edit')} />
      ) : (
        <Text size="small" tone="secondary">
          {say(TEMPLATES.fine)}
        </Text>
      )}
    </Rows>
  );
}

function Picture({ page, name }: { page: PreviewPage; name: string }): JSX.Element {
  const panel = usePanel();
  const say = useWords();
  const draggable = useSupport('drag');
  const newPages = useSupport('add-page');
  const card = {
    thumbnailUrl: page.src,
    borderRadius: 'standard',
    thumbnailAspectRatio: page.width / page.height,
  } as const;
  if (!draggable) {
    return (
      <div role="img" aria-label={`${say(TEMPLATES.preview)}: ${page.alt}`}>
        <Capped page={page}>
          <ImageCard {...card} alt="" />
        </Capped>
      </div>
    );
  }
  // What can be dragged can be clicked as well, so that nobody has to drag.
  const click = (): void => void addPages(panel, { what: 'page', index: page.page - 1 });
  return (
    <Rows spacing="1u">
      <Capped page={page}>
        <ImageCard
          {...card}
          alt={page.alt}
          ariaLabel={`${say(newPages ? TEMPLATES.add : TEMPLATES.preview)}: ${page.alt}`}
          onClick={() => {
            if (newPages) click();
          }}
          onDragStart={(event: DragEvent) => void dragPage(panel, event, page, name)}
        />
      </Capped>
      <Text size="small" tone="secondary">
        {say(TEMPLATES.dragHint)}
      </Text>
    </Rows>
  );
}

/** Centred, and no taller than that the buttons below stay in sight. */
function Capped({ page, children }: { page: PageSize; children: ReactNode }): JSX.Element {
  const maxWidth = Math.round((TALLEST * page.width) / page.height);
  return <div style={{ width: '100%', maxWidth, marginInline: 'auto' }}>{children}</div>;
}

interface PageStepsProps {
  page: number;
  pages: number;
  onPage: (page: number) => void;
}

function PageSteps({ page, pages, onPage }: PageStepsProps): JSX.Element {
  const say = useWords();
  return (
    <Columns spacing="1u" alignY="center" align="spaceBetween">
      <Column width="content">
        <Button
          variant="tertiary"
          icon={ChevronLeftIcon}
          ariaLabel={say(TEMPLATES.previous)}
          disabled={page === 0}
          onClick={() => onPage(page - 1)}
        />
      </Column>
      <Column>
        <div role="status">
          <Text size="small" alignment="center">
            {say(TEMPLATES.pageOf, { page: page + 1, pages })}
          </Text>
        </div>
      </Column>
      <Column width="content">
        <Button
          variant="tertiary"
          icon={ChevronRightIcon}
          ariaLabel={say(TEMPLATES.next)}
          disabled={page === pages - 1}
          onClick={() => onPage(page + 1)}
        />
      </Column>
    </Columns>
  );
}
