package org.quorate.charter;

/** What each commit must carry. */
public enum SignOff {
  /** Nothing. */
  NONE,
  /** Developer Certificate of Origin 1.1: a {@code Signed-off-by} trailer. */
  DCO
}
