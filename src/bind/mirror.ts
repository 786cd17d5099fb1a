import type { BoundFrame, BoundLayer, Placement } from '../model/bound.js';

/** Right-to-left languages read the whole layout mirrored: what stood left stands right. */
export function mirrorFrame(frame: BoundFrame): BoundFrame {
  const row = String(frame.flex['flexDirection']).startsWith('row');
  return {
    ...frame,
    placement: mirrorPlacement(frame.placement),
    flex: {
      ...mirrorPlacement(frame.flex),
      ...(row
        ? { flexDirection: frame.flex['flexDirection'] === 'row' ? 'row-reverse' : 'row' }
        : { alignItems: swapEnds(frame.flex['alignItems']) }),
    },
    ...(frame.gradient
      ? { gradient: { ...frame.gradient, angle: (360 - frame.gradient.angle) % 360 } }
      : {}),
    ...(frame.border ? { border: { ...frame.border, side: swapSide(frame.border.side) } } : {}),
    children: frame.children.map((child) => {
      const mirrored = mirrorLayer(child);
      if (row) return mirrored;
      const placement = mirrorAlignSelf(mirrored.placement);
      const start = frame.flex['alignItems'] === 'stretch' && standsAtStart(mirrored);
      return {
        ...mirrored,
        placement: start ? { alignSelf: 'flex-end', ...placement } : placement,
      };
    }),
  };
}

/** Of its own width, a layer isn't stretched: it stands where the line begins. */
function standsAtStart({ placement, ...layer }: BoundLayer): boolean {
  if (placement['left'] !== undefined || placement['right'] !== undefined) return false;
  const width = placement['width'] ?? placement['aspectRatio'];
  const isWhole = layer.kind === 'image' && layer.fit === 'contain';
  return isWhole || (width !== undefined && width !== 'auto');
}

function mirrorLayer(layer: BoundLayer): BoundLayer {
  if (layer.kind === 'frame') return mirrorFrame(layer);
  const placement = mirrorPlacement(layer.placement);
  if (layer.kind !== 'text') return { ...layer, placement };
  return { ...layer, placement, align: swapSide(layer.align) };
}

const PAIRS = [
  ['left', 'right'],
  ['marginLeft', 'marginRight'],
  ['paddingLeft', 'paddingRight'],
] as const;

function mirrorPlacement(placement: Placement): Placement {
  const mirrored: Record<string, string | number> = { ...placement };
  for (const [left, right] of PAIRS) {
    delete mirrored[left];
    delete mirrored[right];
    if (placement[left] !== undefined) mirrored[right] = placement[left];
    if (placement[right] !== undefined) mirrored[left] = placement[right];
  }
  return mirrored;
}

function mirrorAlignSelf(placement: Placement): Placement {
  const alignSelf = placement['alignSelf'];
  return alignSelf === undefined ? placement : { ...placement, alignSelf: swapEnds(alignSelf) };
}

function swapEnds(value: string | number | undefined): string {
  if (value === 'flex-start') return 'flex-end';
  if (value === 'flex-end') return 'flex-start';
  return String(value ?? 'stretch');
}

function swapSide<S extends string>(side: S): S {
  const swapped = { left: 'right', right: 'left' }[side as string] ?? side;
  return swapped as S;
}
