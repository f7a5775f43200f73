package org.quorate;

/** How much of an aspect is known. */
public enum Extent {
  /** All of it: an empty list means none. */
  COMPLETE,
  /** What is given is true, and there may be more. */
  PARTIAL,
  /** Nothing: an empty list means nothing. */
  ABSENT
}
