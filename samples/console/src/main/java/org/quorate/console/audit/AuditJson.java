package org.quorate.console.audit;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.quorate.RuleName;
import org.quorate.charter.Source;

/** A report as JSON, by the schema {@code audit.schema.json} beside this class. */
public final class AuditJson {
  private static final int FORMAT = 1;

  private final JsonGenerator json;

  private AuditJson(JsonGenerator json) {
    this.json = json;
  }

  /** The JSON text, ended by a line end. */
  public static String of(Scope scope, AuditReport report) {
    StringWriter text = new StringWriter();
    try (JsonGenerator json = new JsonFactory().createGenerator(text)) {
      json.setPrettyPrinter(
          new DefaultPrettyPrinter().withObjectIndenter(new DefaultIndenter("  ", "\n")));
      new AuditJson(json).report(scope, report);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return text.append('\n').toString();
  }

  private void report(Scope scope, AuditReport report) throws IOException {
    json.writeStartObject();
    json.writeStringField("kind", "audit");
    json.writeNumberField("format", FORMAT);
    coverage(report.coverage());
    json.writeNumberField("kept", report.kept());
    json.writeNumberField("unmet", report.unmet());
    json.writeStringField("headline", Headline.of(report));
    json.writeStringField("repository", scope.repository());
    json.writeStringField("branch", scope.branch());
    instant("first", report.first());
    instant("last", report.last());
    charter(report);
    each("rows", report.rows(), this::row);
    each("missing", report.missing(), this::missing);
    each("months", report.months(), this::month);
    each("people", report.people(), share -> share("person", share));
    each("organisations", report.organisations(), share -> share("organisation", share));
    each("examples", report.examples(), this::example);
    json.writeEndObject();
  }

  private void coverage(Coverage coverage) throws IOException {
    json.writeNumberField("commits", coverage.commits());
    json.writeNumberField("contributions", coverage.contributions());
    json.writeNumberField("judged", coverage.judged());
    json.writeNumberField("undetermined", coverage.undetermined());
    json.writeNumberField("skipped", coverage.skipped());
  }

  private void charter(AuditReport report) throws IOException {
    json.writeObjectFieldStart("charter");
    json.writeStringField("name", report.charter().name());
    json.writeNumberField("format", report.charter().format());
    json.writeStringField("rules", report.charter().rules());
    json.writeStringField("people", report.charter().people());
    json.writeStringField("text", report.charter().text());
    json.writeEndObject();
  }

  private void row(RowResult row) throws IOException {
    json.writeStringField("rule", row.rule().name().toString());
    Source source = row.rule().source();
    json.writeStringField("file", source.table().document());
    json.writeNumberField("line", source.line());
    json.writeNumberField("column", source.column());
    json.writeBooleanField("judgeable", row.judgeable());
    counts(row.counts());
    each(
        "columns",
        row.columns(),
        column -> {
          json.writeStringField("column", column.column());
          counts(column.counts());
        });
  }

  private void counts(Counts counts) throws IOException {
    json.writeNumberField("applied", counts.applied());
    json.writeNumberField("met", counts.met());
    json.writeNumberField("waived", counts.waived());
    json.writeNumberField("unmet", counts.unmet());
    json.writeNumberField("unknown", counts.unknown());
    json.writeNumberField("instead", counts.instead());
  }

  private void missing(AuditReport.Missing missing) throws IOException {
    json.writeStringField("aspect", missing.aspect().name());
    json.writeNumberField("contributions", missing.contributions());
  }

  private void month(AuditReport.Month month) throws IOException {
    json.writeStringField("month", month.month().toString());
    json.writeNumberField("judged", month.judged());
    json.writeNumberField("unmet", month.unmet());
    json.writeNumberField("others", month.others());
  }

  private void share(String key, AuditReport.Share share) throws IOException {
    json.writeStringField(key, share.name());
    json.writeNumberField("contributions", share.contributions());
  }

  private void example(Example example) throws IOException {
    json.writeStringField("id", example.id());
    instant("at", example.at());
    json.writeStringField("title", example.title());
    json.writeStringField("author", example.author());
    json.writeStringField("headline", example.headline());
    json.writeArrayFieldStart("unmet");
    for (RuleName name : example.unmet()) {
      json.writeString(name.toString());
    }
    json.writeEndArray();
    json.writeNumberField("findings", example.findings());
  }

  private void instant(String key, @Nullable Instant instant) throws IOException {
    if (instant == null) {
      json.writeNullField(key);
    } else {
      json.writeStringField(key, instant.toString());
    }
  }

  private <T> void each(String key, List<T> items, Fields<T> fields) throws IOException {
    json.writeArrayFieldStart(key);
    for (T item : items) {
      json.writeStartObject();
      fields.write(item);
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  /** Writes the fields of one object. */
  private interface Fields<T> {
    void write(T item) throws IOException;
  }
}
