package org.quorate.engine.json;

import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.quorate.contribution.Check;
import org.quorate.contribution.Evidence;
import org.quorate.contribution.Hold;
import org.quorate.contribution.Invocation;
import org.quorate.contribution.Lift;
import org.quorate.contribution.Push;
import org.quorate.contribution.Review;
import org.quorate.contribution.Timeline;
import org.quorate.vote.Activity;

/** Writes what happened to a contribution and what was said of it, in our own JSON format. */
final class EvidenceWriter {

  private EvidenceWriter() {}

  static void timeline(JsonOutput out, Timeline timeline) throws IOException {
    out.nullable("opened", timeline.opened());
    out.mayList("pushes", timeline.pushes(), EvidenceWriter::push);
    out.nullable("head", timeline.head());
  }

  static void evidence(JsonOutput out, Evidence evidence) throws IOException {
    out.mayList("reviews", evidence.reviews(), EvidenceWriter::review);
    out.mayList("checks", evidence.checks(), EvidenceWriter::check);
    out.mayList("holds", evidence.holds(), EvidenceWriter::hold);
    out.mayList("invocations", evidence.invocations(), EvidenceWriter::invocation);
    out.mayList("ballots", evidence.ballots(), HasPassedWriter::ballot);
    Activity activity = evidence.activity();
    if (activity != null) {
      out.object("activity", inner -> MeritsWriter.activity(inner, activity));
    }
  }

  private static void push(JsonOutput out, Push push) throws IOException {
    out.text("at", push.at().toString());
    out.text("head", push.head());
    out.nullable("patch", push.patch());
  }

  private static void review(JsonOutput out, Review review) throws IOException {
    out.text("reviewer", review.reviewer().value());
    out.text("verdict", Words.of(review.verdict()));
    out.text("at", review.at().toString());
    out.mayNumber("sequence", review.sequence());
    out.nullable("head", review.head());
    out.mayText("reason", review.reason());
    out.mayFlag("edited", review.edited());
    lift(out, "dismissed", review.dismissed());
  }

  private static void check(JsonOutput out, Check check) throws IOException {
    out.text("name", check.name());
    out.text("conclusion", Words.of(check.conclusion()));
    out.nullable("at", check.at());
    out.nullable("head", check.head());
  }

  private static void hold(JsonOutput out, Hold hold) throws IOException {
    out.nullable("setBy", hold.setBy());
    out.text("at", hold.at().toString());
    lift(out, "lifted", hold.lifted());
  }

  private static void invocation(JsonOutput out, Invocation invocation) throws IOException {
    out.text("exception", invocation.exception().value());
    out.text("by", invocation.by().value());
    out.text("at", invocation.at().toString());
  }

  private static void lift(JsonOutput out, String name, @Nullable Lift lift) throws IOException {
    if (lift != null) {
      out.object(
          name,
          inner -> {
            inner.nullable("by", lift.by());
            inner.text("at", lift.at().toString());
          });
    }
  }
}
