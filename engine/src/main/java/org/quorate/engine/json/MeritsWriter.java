package org.quorate.engine.json;

import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.quorate.Handle;
import org.quorate.ModuleName;
import org.quorate.RoleName;
import org.quorate.ladder.Attestation;
import org.quorate.ladder.Cycle;
import org.quorate.ladder.Deed;
import org.quorate.ladder.LadderReview;
import org.quorate.ladder.Leave;
import org.quorate.ladder.MayBecome;
import org.quorate.ladder.Meeting;
import org.quorate.ladder.Merits;
import org.quorate.ladder.MustStepDown;
import org.quorate.ladder.Nomination;
import org.quorate.ladder.Notice;
import org.quorate.ladder.Seed;
import org.quorate.ladder.Voice;
import org.quorate.vote.Activity;

/** Writes questions of the ladder in our own JSON format. */
final class MeritsWriter {
  private MeritsWriter() {}

  static void question(JsonOutput out, MayBecome question) throws IOException {
    CaseWriter.opening(out, question, MayBecome.ASPECTS);
    about(out, question.person(), question.role(), question.module());
    out.object("merits", inner -> merits(inner, question.merits()));
  }

  static void question(JsonOutput out, MustStepDown question) throws IOException {
    CaseWriter.opening(out, question, MustStepDown.ASPECTS);
    about(out, question.person(), question.role(), question.module());
    out.object("merits", inner -> merits(inner, question.merits()));
  }

  static void question(JsonOutput out, LadderReview question) throws IOException {
    CaseWriter.opening(out, question, LadderReview.ASPECTS);
    out.nullable("horizon", question.horizon());
    out.object("merits", inner -> merits(inner, question.merits()));
  }

  /** How active those are who vote on a ballot. */
  static void activity(JsonOutput out, Activity activity) throws IOException {
    CaseWriter.known(out, activity.known(), Activity.ASPECTS);
    out.object("merits", inner -> merits(inner, activity.merits()));
  }

  private static void about(
      JsonOutput out, Handle person, RoleName role, @Nullable ModuleName module)
      throws IOException {
    out.text("person", person.value());
    out.text("role", role.value());
    out.nullable("module", module);
  }

  private static void merits(JsonOutput out, Merits merits) throws IOException {
    out.mayList("people", merits.people(), CaseWriter::person);
    out.mayList("deeds", merits.deeds(), MeritsWriter::deed);
    out.mayList("attestations", merits.attestations(), MeritsWriter::attestation);
    out.mayList("nominations", merits.nominations(), MeritsWriter::nomination);
    out.mayList("leaves", merits.leaves(), MeritsWriter::leave);
    out.mayList("notices", merits.notices(), MeritsWriter::notice);
    out.mayTexts("untraced", CaseWriter.sorted(merits.untraced()));
    out.mayList("seeds", merits.seeds(), MeritsWriter::seed);
    out.mayList("ballots", merits.ballots(), HasPassedWriter::ballot);
    out.mayList("cycles", merits.cycles(), MeritsWriter::cycle);
    out.mayList("meetings", merits.meetings(), MeritsWriter::meeting);
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
    out.nullable("expires", one.expires());
  }

  private static void nomination(JsonOutput out, Nomination one) throws IOException {
    out.text("nominee", one.nominee().value());
    out.text("role", one.role().value());
    out.nullable("module", one.module());
    out.text("at", one.at().toString());
    out.mayList("voices", one.voices(), MeritsWriter::voice);
    out.nullable("refused", one.refused());
    out.mayList("ballots", one.ballots(), HasPassedWriter::ballot);
  }

  private static void leave(JsonOutput out, Leave one) throws IOException {
    out.text("who", one.who().value());
    out.text("from", one.from().toString());
    out.nullable("to", one.to());
  }

  private static void notice(JsonOutput out, Notice one) throws IOException {
    out.text("who", one.who().value());
    out.text("role", one.role().value());
    out.nullable("module", one.module());
    out.text("at", one.at().toString());
    out.nullable("answered", one.answered());
    out.mayList("voices", one.voices(), MeritsWriter::voice);
    out.mayList("ballots", one.ballots(), HasPassedWriter::ballot);
  }

  private static void seed(JsonOutput out, Seed one) throws IOException {
    out.text("rule", one.rule().toString());
    out.text("seed", one.text());
    out.text("at", one.at().toString());
  }

  private static void cycle(JsonOutput out, Cycle one) throws IOException {
    out.text("name", one.name());
    out.text("start", one.start().toString());
    out.text("end", one.end().toString());
  }

  private static void meeting(JsonOutput out, Meeting one) throws IOException {
    out.nullable("module", one.module());
    out.text("at", one.at().toString());
    out.mayTexts("present", CaseWriter.sorted(one.present()));
  }

  private static void voice(JsonOutput out, Voice voice) throws IOException {
    out.text("by", voice.by().value());
    out.text("says", Words.of(voice.says()));
    out.text("at", voice.at().toString());
    out.nullable("withdrawn", voice.withdrawn());
  }
}
