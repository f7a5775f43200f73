package org.quorate.engine.json;

import java.io.IOException;
import java.util.Set;
import org.quorate.Aspect;
import org.quorate.Question;
import org.quorate.ladder.Attestation;
import org.quorate.ladder.Deed;
import org.quorate.ladder.LadderReview;
import org.quorate.ladder.Leave;
import org.quorate.ladder.MayBecome;
import org.quorate.ladder.Merits;
import org.quorate.ladder.MustStepDown;
import org.quorate.ladder.Nomination;
import org.quorate.ladder.Notice;
import org.quorate.ladder.Voice;

/** Writes questions of the ladder in our own JSON format, which {@link QuestionReader} reads. */
public final class MeritsWriter {
  private MeritsWriter() {}

  /** May somebody rise, as JSON, ending with a line feed. */
  public static String write(MayBecome question) {
    return JsonOutput.object(
        out -> {
          opening(out, question, MayBecome.ASPECTS);
          out.text("person", question.person().value());
          out.text("role", question.role().value());
          out.nullable("module", question.module());
          out.object("merits", inner -> merits(inner, question.merits()));
        });
  }

  /** Must somebody step down, as JSON, ending with a line feed. */
  public static String write(MustStepDown question) {
    return JsonOutput.object(
        out -> {
          opening(out, question, MustStepDown.ASPECTS);
          out.text("person", question.person().value());
          out.text("role", question.role().value());
          out.nullable("module", question.module());
          out.object("merits", inner -> merits(inner, question.merits()));
        });
  }

  /** Who may take which step, as JSON, ending with a line feed. */
  public static String write(LadderReview question) {
    return JsonOutput.object(
        out -> {
          opening(out, question, MayBecome.ASPECTS);
          out.object("merits", inner -> merits(inner, question.merits()));
        });
  }

  private static void opening(JsonOutput out, Question<?> question, Set<Aspect> aspects)
      throws IOException {
    out.text("kind", question.kind());
    out.number("format", CaseReader.FORMAT);
    out.text("at", question.at().toString());
    CaseWriter.known(out, question.known(), aspects);
  }

  private static void merits(JsonOutput out, Merits merits) throws IOException {
    out.mayList("people", merits.people(), CaseWriter::person);
    out.mayList("deeds", merits.deeds(), MeritsWriter::deed);
    out.mayList("attestations", merits.attestations(), MeritsWriter::attestation);
    out.mayList("nominations", merits.nominations(), MeritsWriter::nomination);
    out.mayList("leaves", merits.leaves(), MeritsWriter::leave);
    out.mayList("notices", merits.notices(), MeritsWriter::notice);
  }

  private static void deed(JsonOutput out, Deed deed) throws IOException {
    out.text("by", deed.by().value());
    out.text("kind", Words.of(deed.kind()));
    out.text("at", deed.at().toString());
    out.text("what", deed.what());
    out.mayTexts("modules", CaseWriter.sorted(deed.modules()));
  }

  private static void attestation(JsonOutput out, Attestation one) throws IOException {
    out.text("of", one.of().value());
    out.text("what", one.what());
    out.text("by", one.by().value());
    out.text("at", one.at().toString());
    if (one.expires() != null) {
      out.nullable("expires", one.expires());
    }
  }

  private static void nomination(JsonOutput out, Nomination one) throws IOException {
    out.text("nominee", one.nominee().value());
    out.text("role", one.role().value());
    if (one.module() != null) {
      out.nullable("module", one.module());
    }
    out.text("at", one.at().toString());
    out.mayList("voices", one.voices(), MeritsWriter::voice);
    if (one.refused() != null) {
      out.nullable("refused", one.refused());
    }
  }

  private static void leave(JsonOutput out, Leave one) throws IOException {
    out.text("who", one.who().value());
    out.text("from", one.from().toString());
    if (one.to() != null) {
      out.nullable("to", one.to());
    }
  }

  private static void notice(JsonOutput out, Notice one) throws IOException {
    out.text("who", one.who().value());
    out.text("role", one.role().value());
    if (one.module() != null) {
      out.nullable("module", one.module());
    }
    out.text("at", one.at().toString());
    if (one.answered() != null) {
      out.nullable("answered", one.answered());
    }
    out.mayList("voices", one.voices(), MeritsWriter::voice);
  }

  private static void voice(JsonOutput out, Voice voice) throws IOException {
    out.text("by", voice.by().value());
    out.text("says", Words.of(voice.says()));
    out.text("at", voice.at().toString());
    if (voice.withdrawn() != null) {
      out.nullable("withdrawn", voice.withdrawn());
    }
  }
}
