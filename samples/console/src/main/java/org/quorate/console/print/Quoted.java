package org.quorate.console.print;

import java.util.stream.Collectors;
import org.quorate.Rule;

/** A row of a charter as an answer quotes it. */
public final class Quoted {
  private Quoted() {}

  /** {@code document:line}, or the document where the row stands in none of its lines. */
  public static String place(Rule rule) {
    String document = rule.source().table().document();
    return rule.isRow() ? document + ":" + rule.source().line() : document;
  }

  /** The cells that say something, as written, under their headers. */
  public static String cells(Rule rule) {
    return rule.source().cells().stream()
        .map(cell -> cell.header() + ": " + cell.text())
        .collect(Collectors.joining(" | "));
  }
}
