package org.quorate.engine.json;

import java.io.IOException;
import java.util.Map;
import java.util.TreeMap;
import org.quorate.vote.Activity;
import org.quorate.vote.Ballot;
import org.quorate.vote.Course;
import org.quorate.vote.HasPassed;
import org.quorate.vote.OptionName;
import org.quorate.vote.Petition;
import org.quorate.vote.Poll;
import org.quorate.vote.Recusal;
import org.quorate.vote.VetoLift;
import org.quorate.vote.Vote;

/** Writes ballots with all their facts in our own JSON format. */
final class HasPassedWriter {

  private HasPassedWriter() {}

  static void question(JsonOutput out, HasPassed question) throws IOException {
    CaseWriter.opening(out, question, HasPassed.ASPECTS);
    out.object("ballot", inner -> ballot(inner, question.ballot()));
    Activity activity = question.activity();
    if (activity != null) {
      out.object("activity", inner -> MeritsWriter.activity(inner, activity));
    }
  }

  /** A ballot, with those that it hangs on. */
  static void ballot(JsonOutput out, Ballot ballot) throws IOException {
    out.text("id", ballot.id());
    out.text("decision", ballot.decision());
    out.nullable("author", ballot.author());
    out.nullable("subject", ballot.subject());
    course(out, ballot.course());
    out.mayList("votes", ballot.votes(), HasPassedWriter::vote);
    out.mayTexts("present", ballot.present());
    out.mayList("recusals", ballot.recusals(), HasPassedWriter::recusal);
    out.mayList("people", ballot.people(), CaseWriter::person);
    if (!ballot.petition().equals(Petition.ALONE)) {
      out.object("petition", inner -> petition(inner, ballot.petition()));
    }
    if (!ballot.poll().equals(Poll.NONE)) {
      out.object("poll", inner -> poll(inner, ballot.poll()));
    }
    out.mayList("sequels", ballot.sequels(), HasPassedWriter::ballot);
    out.mayList("lifts", ballot.lifts(), HasPassedWriter::lift);
  }

  private static void course(JsonOutput out, Course course) throws IOException {
    out.nullable("notice", course.notice());
    out.nullable("discussion", course.discussion());
    out.text("opened", course.opened().toString());
    out.nullable("lastVersion", course.lastVersion());
    out.nullable("closed", course.closed());
    out.mayTexts("revised", course.revised());
  }

  static void vote(JsonOutput out, Vote vote) throws IOException {
    out.text("voter", vote.voter().value());
    out.text("position", Words.of(vote.position()));
    out.text("at", vote.at().toString());
    out.mayNumber("sequence", vote.sequence());
    out.mayText("reason", vote.reason());
    marks(out, vote.marks());
  }

  private static void recusal(JsonOutput out, Recusal recusal) throws IOException {
    out.text("who", recusal.who().value());
    out.text("at", recusal.at().toString());
  }

  private static void lift(JsonOutput out, VetoLift lift) throws IOException {
    out.text("by", lift.by().value());
    out.text("vetoer", lift.vetoer().value());
    out.text("at", lift.at().toString());
  }

  private static void petition(JsonOutput out, Petition petition) throws IOException {
    out.mayTexts("callers", petition.callers());
    out.mayTexts("alongside", CaseWriter.sorted(petition.alongside()));
    out.nullable("lastFailed", petition.lastFailed());
  }

  private static void poll(JsonOutput out, Poll poll) throws IOException {
    out.mayTexts("options", poll.options());
    if (!poll.candidates().isEmpty()) {
      out.object(
          "candidates",
          inner -> {
            for (Map.Entry<OptionName, ?> one : new TreeMap<>(poll.candidates()).entrySet()) {
              inner.text(one.getKey().value(), one.getValue().toString());
            }
          });
    }
    if (poll.seats() != null) {
      out.number("seats", poll.seats());
    }
    out.nullable("seed", poll.seed());
    out.mayList("papers", poll.papers(), HasPassedWriter::paper);
    out.mayTexts("voters", poll.voters());
    out.mayList(
        "turnouts",
        poll.turnouts(),
        (inner, one) -> {
          inner.text("at", one.at().toString());
          inner.number("papers", one.papers());
        });
  }

  private static void paper(JsonOutput out, Poll.Paper paper) throws IOException {
    out.number("times", paper.times());
    if (paper.position() != null) {
      out.text("position", Words.of(paper.position()));
    }
    marks(out, paper.marks());
  }

  private static void marks(JsonOutput out, Map<OptionName, Integer> marks) throws IOException {
    if (!marks.isEmpty()) {
      out.object(
          "marks",
          inner -> {
            for (Map.Entry<OptionName, Integer> one : new TreeMap<>(marks).entrySet()) {
              inner.number(one.getKey().value(), one.getValue());
            }
          });
    }
  }
}
