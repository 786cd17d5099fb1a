/** Walks the element trees that satori takes: `{ type, key, props: { style, children, src } }`. */

/** The tree with another `src` in each picture. */
export function mapPictures(element, source) {
  const { children, src, ...others } = element.props;
  const props = {
    ...others,
    ...(src === undefined ? {} : { src: source(src) }),
    ...(children === undefined
      ? {}
      : {
          children: Array.isArray(children)
            ? children.map((child) => mapPictures(child, source))
            : children,
        }),
  };
  return { ...element, props };
}
