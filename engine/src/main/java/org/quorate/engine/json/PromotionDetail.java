package org.quorate.engine.json;

import java.io.IOException;
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

  static void asked(JsonOutput out, MayBecome question) throws IOException {
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

  static void told(JsonOutput out, PromotionDecision decision) throws IOException {
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
    out.nullable("shortfall", one.shortfall());
  }

  static void uncounted(JsonOutput out, Uncounted one) throws IOException {
    out.text("column", one.column());
    out.text("what", one.what());
    out.mayText("who", one.who());
    out.text("why", one.why());
    out.number("times", one.times());
  }
}
