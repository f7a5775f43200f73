package org.quorate.engine.json;

import java.io.IOException;
import org.quorate.ladder.Climb;
import org.quorate.ladder.LadderReviewDecision;
import org.quorate.ladder.MayBecome;
import org.quorate.ladder.Progress;
import org.quorate.ladder.PromotionDecision;
import org.quorate.ladder.Uncounted;

/** What decisions of the ladder tell beside what every decision tells. */
record PromotionDetail(PromotionDecision decision) implements Detail {

  @Override
  public String kind() {
    return "promotion-decision";
  }

  @Override
  public void question(JsonOutput out) throws IOException {
    asked(out, decision.question());
  }

  private static void asked(JsonOutput out, MayBecome question) throws IOException {
    out.text("person", question.person().value());
    out.text("role", question.role().value());
    if (question.module() != null) {
      out.nullable("module", question.module());
    }
    out.text("at", question.at().toString());
  }

  @Override
  public void next(JsonOutput out) throws IOException {
    told(out, decision);
  }

  private static void told(JsonOutput out, PromotionDecision decision) throws IOException {
    out.list("evidence", decision.evidence(), PromotionDetail::progress);
    out.texts("sponsors", decision.sponsors());
    out.list("uncounted", decision.uncounted(), PromotionDetail::uncounted);
    out.list("remedies", decision.remedies(), MergeDetail::remedy);
    out.nullable("waitUntil", decision.waitUntil());
  }

  static void progress(JsonOutput out, Progress one) throws IOException {
    out.text("what", one.what());
    out.number("have", one.have());
    out.number("needed", one.needed());
    out.flag("exact", one.exact());
    out.nullable("lapses", one.lapses());
    out.nullable("complete", one.complete());
  }

  static void uncounted(JsonOutput out, Uncounted one) throws IOException {
    out.text("column", one.column());
    out.text("what", one.what());
    out.mayText("who", one.who());
    out.text("why", one.why());
    out.number("times", one.times());
  }

  /** What a review tells beside what every decision tells: each step, without its rows. */
  record OfReview(LadderReviewDecision decision) implements Detail {

    @Override
    public String kind() {
      return "ladder-review-decision";
    }

    @Override
    public void question(JsonOutput out) throws IOException {
      out.text("at", decision.question().at().toString());
    }

    @Override
    public void next(JsonOutput out) throws IOException {
      out.list("steps", decision.climbs(), OfReview::step);
    }

    private static void step(JsonOutput out, Climb climb) throws IOException {
      asked(out, climb.decision().question());
      out.text("outcome", Words.of(climb.decision().outcome()));
      out.text("headline", climb.decision().headline());
      out.list("findings", climb.decision().findings(), FindingWriter::finding);
      told(out, climb.decision());
    }
  }
}
