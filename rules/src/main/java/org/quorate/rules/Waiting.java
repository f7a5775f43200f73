package org.quorate.rules;

/** What is waited for where another ballot has not decided yet. */
public enum Waiting {
  /** Nothing: it failed, or cannot be called any more. */
  NOT,
  /** Nobody knows whether anything is waited for. */
  PERHAPS,
  FOR_TIME,
  FOR_PEOPLE
}
