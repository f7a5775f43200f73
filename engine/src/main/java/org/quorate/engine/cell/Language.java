package org.quorate.engine.cell;

/** The language whose words a cell may use; English words are understood in both. */
public enum Language {
  EN,
  ZH
}
