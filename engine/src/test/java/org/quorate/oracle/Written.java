package org.quorate.oracle;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.quorate.charter.Charter;
import org.quorate.charter.CharterRef;
import org.quorate.charter.ReviewRow;
import org.quorate.charter.RosterRow;
import org.quorate.charter.Rows;
import org.quorate.engine.json.CaseReader;
import org.quorate.engine.json.CaseReading;
import org.quorate.engine.json.CaseWriter;
import org.quorate.engine.json.DecisionWriter;
import org.quorate.engine.json.Schemas;
import org.quorate.merge.MergeDecision;
import org.quorate.oracle.Law.Decided;

/** Cases and answers as JSON, charters as Markdown. */
final class Written {
  private static final Schemas DECISION = Schemas.of("decision.schema.json");

  private Written() {}

  /** A case that went through JSON. */
  static GeneratedCase again(GeneratedCase one) {
    String json = CaseWriter.write(one.question());
    CaseReading reading = CaseReader.read(json.getBytes(StandardCharsets.UTF_8));
    return one.with(
        reading.question().orElseThrow(() -> new AssertionError(reading.problems() + "\n" + json)));
  }

  static String schemaErrors(MergeDecision decision) {
    String json = DecisionWriter.write(decision);
    String errors = DECISION.errors(json).toString();
    return errors.equals("[]") ? "" : errors + "\n" + json;
  }

  /** A case whose charter went through Markdown. */
  static GeneratedCase again(GeneratedCase one, Tongue tongue) {
    return one.with(ReadBack.of(one.charter().rows(), tongue).charter());
  }

  /** What is not as it was before it was written: a row, or what follows from the rows. */
  static String changed(Decided before, Decided after, Tongue tongue) {
    ReadBack back = ReadBack.of(before.one().charter().rows(), tongue);
    Decided unwritten = Decided.of(before.engine(), before.one().with(back.before()));
    return back.changed() + Holds.sameFindings(unwritten, after);
  }

  static Optional<GeneratedCase> turned(GeneratedCase one, Chance chance) {
    Rows rows = ReadBack.of(one.charter().rows(), Tongue.ENGLISH).rows();
    Charter charter = read(new Shuffle(chance).rows(rows));
    return Optional.of(one.with(charter));
  }

  /** Without its first review row, or without its last roster row. */
  static Optional<GeneratedCase> lessened(GeneratedCase one, Chance chance) {
    Rows rows = ReadBack.of(one.charter().rows(), Tongue.ENGLISH).rows();
    List<ReviewRow> reviews = rows.reviews();
    List<RosterRow> roster = rows.roster();
    boolean rule = chance.in(50);
    boolean needed =
        !reviews.isEmpty()
            && reviews.stream().anyMatch(row -> reviews.get(0).name().equals(row.insteadOf()));
    if (rule && (needed || reviews.isEmpty())) {
      return Optional.empty();
    }
    Rows less =
        rows.toBuilder()
            .reviews(rule ? reviews.subList(1, reviews.size()) : reviews)
            .roster(rule ? roster : roster.subList(0, roster.size() - 1))
            .rostered(true)
            .build();
    return Optional.of(one.with(read(less)));
  }

  private static Charter read(Rows rows) {
    String text = CharterText.of(rows, Tongue.ENGLISH).toString();
    return ReadBack.read(text)
        .charter()
        .orElseThrow(() -> new AssertionError(ReadBack.read(text).diagnostics() + "\n" + text));
  }

  private static CharterRef ref(GeneratedCase unwritten) {
    return ReadBack.of(unwritten.charter().rows(), Tongue.ENGLISH).charter().ref();
  }

  static String sameDigests(GeneratedCase before, GeneratedCase after) {
    CharterRef one = ref(before);
    CharterRef other = after.charter().ref();
    boolean same = one.rules().equals(other.rules()) && one.people().equals(other.people());
    return same ? "" : one + " " + other + "\n" + Shown.of(before);
  }

  static String onlyOneDigestIsOther(GeneratedCase before, GeneratedCase after) {
    CharterRef one = ref(before);
    CharterRef other = after.charter().ref();
    boolean onlyOne = one.rules().equals(other.rules()) != one.people().equals(other.people());
    return onlyOne ? "" : one + " " + other + "\n" + Shown.of(before);
  }
}
