import { Alert, ImageCard, Placeholder, Rows, Text } from '@canva/app-ui-kit';
import type { RenderPreviewUiRequest } from '@canva/intents/content';
import { useEffect, useState, type ReactElement } from 'react';
import { PUBLISH_WORDS as WORDS } from '../../words/publish.js';
import type { Say } from '../say.js';
import { postPreview, type PreviewPicture } from './preview-model.js';

interface Props {
  request: RenderPreviewUiRequest;
  say: Say;
}

/** The post as it will look: where, its pictures in order, the caption, when. */
export function PreviewView({ request, say }: Props): ReactElement {
  const { invocationContext, registerOnPreviewChange } = request;
  const [post, setPost] = useState(() =>
    postPreview(invocationContext.previewMedia, invocationContext.publishRef),
  );
  useEffect(
    () =>
      registerOnPreviewChange(({ previewMedia, publishRef }) =>
        setPost(postPreview(previewMedia, publishRef)),
      ),
    [registerOnPreviewChange],
  );
  const { pictures, channel, caption, time } = post;
  if (pictures.length === 0) return <Text tone="secondary">{say(WORDS.previewNone)}</Text>;
  return (
    <Rows spacing="2u">
      {channel === '' ? (
        <Text tone="secondary">{say(WORDS.previewNoChannel)}</Text>
      ) : (
        <Text variant="bold">{channel}</Text>
      )}
      {pictures.map((picture, index) => (
        <Picture
          key={picture.id}
          picture={picture}
          fallback={say(WORDS.previewPicture, { number: index + 1, count: pictures.length })}
        />
      ))}
      {caption === '' ? (
        <Text tone="secondary">{say(WORDS.previewNoCaption)}</Text>
      ) : (
        <Rows spacing="0.5u">
          {caption.split('\n').map((line, index) => (
            // Lines have no names of their own, and never change places.
            <Text key={index}>{line === '' ? '\u00a0' : line}</Text>
          ))}
        </Rows>
      )}
      <Text tone="secondary">{time === '' ? say(WORDS.previewDraft) : time}</Text>
    </Rows>
  );
}

function Picture(props: { picture: PreviewPicture; fallback: string }): ReactElement {
  const { picture, fallback } = props;
  switch (picture.state) {
    case 'loading':
      return <Placeholder shape="rectangle" />;
    case 'error':
      return <Alert tone="critical">{picture.message}</Alert>;
    case 'ready':
      return (
        <ImageCard
          thumbnailUrl={picture.url}
          thumbnailAspectRatio={picture.ratio}
          alt={picture.alt === '' ? fallback : picture.alt}
          borderRadius="none"
        />
      );
  }
}
