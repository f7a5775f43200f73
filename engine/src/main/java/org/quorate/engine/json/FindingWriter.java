package org.quorate.engine.json;

import java.io.IOException;
import org.quorate.Finding;
import org.quorate.Met;
import org.quorate.Rule;
import org.quorate.Unknown;
import org.quorate.Unmet;
import org.quorate.Waived;
import org.quorate.charter.Source;

/** Writes findings as JSON, each with the row that it quotes. */
final class FindingWriter {

  private FindingWriter() {}

  static void finding(JsonOutput out, Finding finding) throws IOException {
    rule(out, "rule", finding.rule());
    out.text("column", finding.column());
    out.text("verdict", verdict(finding));
    out.text("because", finding.because());
    out.text("outcome", Words.of(finding.outcome()));
    if (finding instanceof Unmet unmet) {
      out.text("cure", Words.of(unmet.cure()));
      out.list("remedies", unmet.remedies(), MergeDetail::remedy);
    }
    if (finding instanceof Unknown unknown) {
      out.texts("missing", unknown.missing().stream().map(Words::of).toList());
    }
    if (finding instanceof Waived waived) {
      rule(out, "exception", waived.exception());
    }
  }

  private static String verdict(Finding finding) {
    if (finding instanceof Met) {
      return "met";
    }
    if (finding instanceof Unmet) {
      return "unmet";
    }
    return finding instanceof Waived ? "waived" : "unknown";
  }

  /** A row: its name, where it stands, and its cells as written; no place of what is none. */
  static void rule(JsonOutput out, String field, Rule rule) throws IOException {
    Source source = rule.source();
    out.object(
        field,
        inner -> {
          inner.text("name", rule.shown());
          inner.text("document", source.table().document());
          inner.mayNumber("line", source.line());
          inner.mayNumber("column", source.column());
          inner.list(
              "cells",
              source.cells(),
              (cell, quoted) -> {
                cell.text("header", quoted.header());
                cell.text("text", quoted.text());
              });
        });
  }
}
