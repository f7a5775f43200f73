package org.quorate.console.audit;

import java.io.IOException;
import java.util.Locale;
import org.quorate.charter.CharterRef;
import org.quorate.charter.Source;
import org.quorate.engine.git.HistoryNote;
import org.quorate.engine.json.JsonOutput;

/** A report as JSON, by the schema {@code audit.schema.json} beside this class. */
public final class AuditJson {
  private static final int FORMAT = 1;

  private final Scope scope;
  private final AuditReport report;

  private AuditJson(Scope scope, AuditReport report) {
    this.scope = scope;
    this.report = report;
  }

  /** The JSON text, ended by a line feed. */
  public static String of(Scope scope, AuditReport report) {
    return JsonOutput.object(new AuditJson(scope, report)::fields);
  }

  private void fields(JsonOutput out) throws IOException {
    out.text("kind", "audit");
    out.number("format", FORMAT);
    coverage(out, report.coverage());
    out.number("joined", report.joined());
    out.number("kept", report.kept());
    out.number("unmet", report.unmet());
    out.text("headline", Headline.of(report));
    out.text("repository", scope.repository());
    out.text("line", scope.line());
    out.text("tip", scope.tip());
    out.nullable("first", report.first());
    out.nullable("last", report.last());
    out.object("charter", inner -> charter(inner, report.charter()));
    out.list("rows", report.rows(), AuditJson::row);
    out.list("missing", report.missing(), AuditJson::missing);
    out.object("landed", inner -> landed(inner, report.landed()));
    out.object("vouched", inner -> vouched(inner, report.vouched()));
    out.object("stewards", inner -> stewards(inner, report.stewards()));
    out.list("skips", report.skips(), AuditJson::skip);
    out.list("notes", report.notes(), AuditJson::note);
    out.list("months", report.months(), AuditJson::month);
    out.list("people", report.people(), (inner, one) -> share(inner, "person", one));
    out.list("organisations", report.organisations(), (inner, one) -> share(inner, "name", one));
    out.list("examples", report.examples(), AuditJson::example);
  }

  private static void coverage(JsonOutput out, Coverage coverage) throws IOException {
    out.number("commits", coverage.commits());
    out.number("contributions", coverage.contributions());
    out.number("judged", coverage.judged());
    out.number("undetermined", coverage.undetermined());
    out.number("skipped", coverage.skipped());
  }

  private static void charter(JsonOutput out, CharterRef charter) throws IOException {
    out.text("name", charter.name());
    out.number("format", charter.format());
    out.text("rules", charter.rules());
    out.text("people", charter.people());
    out.text("text", charter.text());
  }

  private static void row(JsonOutput out, RowResult row) throws IOException {
    Source source = row.rule().source();
    out.text("rule", row.rule().shown());
    out.text("file", source.table().document());
    if (row.rule().isRow()) {
      out.number("line", source.line());
      out.number("column", source.column());
    }
    out.flag("judgeable", row.judgeable());
    counts(out, row.counts());
    out.list(
        "columns",
        row.columns(),
        (inner, column) -> {
          inner.text("column", column.column());
          counts(inner, column.counts());
        });
    out.list("missing", row.missing(), AuditJson::missing);
  }

  private static void landed(JsonOutput out, Landed landed) throws IOException {
    out.number("author", landed.author());
    out.number("another", landed.another());
    out.number("robot", landed.robot());
  }

  private static void vouched(JsonOutput out, Vouched vouched) throws IOException {
    out.number("nobody", vouched.nobody());
    out.number("one", vouched.one());
    out.number("more", vouched.more());
  }

  private static void stewards(JsonOutput out, Stewards stewards) throws IOException {
    out.number("every", stewards.every());
    out.number("some", stewards.some());
    out.number("none", stewards.none());
    out.number("unowned", stewards.unowned());
    out.number("nameless", stewards.nameless());
  }

  private static void counts(JsonOutput out, Counts counts) throws IOException {
    out.number("applied", counts.applied());
    out.number("met", counts.met());
    out.number("waived", counts.waived());
    out.number("unmet", counts.unmet());
    out.number("unknown", counts.unknown());
    out.number("instead", counts.instead());
  }

  private static void missing(JsonOutput out, AuditReport.Missing missing) throws IOException {
    out.text("aspect", missing.aspect().name().toLowerCase(Locale.ROOT).replace('_', '-'));
    out.number("contributions", missing.contributions());
  }

  private static void skip(JsonOutput out, AuditReport.Skip skip) throws IOException {
    out.text("reason", skip.reason());
    out.number("contributions", skip.contributions());
  }

  private static void note(JsonOutput out, HistoryNote note) throws IOException {
    out.text("place", note.place());
    out.text("message", note.message());
    out.text("help", note.help());
  }

  private static void month(JsonOutput out, AuditReport.Month month) throws IOException {
    out.text("month", month.month().toString());
    out.number("judged", month.judged());
    out.number("unmet", month.unmet());
    out.number("others", month.others());
  }

  private static void share(JsonOutput out, String key, AuditReport.Share share)
      throws IOException {
    out.text(key, share.name());
    out.number("contributions", share.contributions());
  }

  private static void example(JsonOutput out, Example example) throws IOException {
    out.text("id", example.id());
    out.text("at", example.at().toString());
    out.text("title", example.title());
    out.text("author", example.author());
    out.text("headline", example.headline());
    out.texts("unmet", example.unmet());
    out.number("findings", example.findings());
  }
}
