package org.quorate.jakarta.suite;

import jakarta.enterprise.context.ApplicationScoped;
import org.quorate.engine.cdi.Governed;
import org.quorate.jakarta.suite.release.MayRelease;
import org.quorate.merge.MayMerge;
import org.quorate.vote.HasPassed;

/** What may be done only as the charter allows. */
@ApplicationScoped
public class Merges {

  /** Merges what is asked about. */
  @Governed
  public String merge(MayMerge question) {
    return "merged " + question.contribution().id();
  }

  /** Merges what somebody sent. */
  @Governed(ByAuthor.class)
  public String approve(String author) {
    return "merged for " + author;
  }

  /** Releases what is asked about: a question of the application's own. */
  @Governed
  public String release(MayRelease question) {
    return "released " + question.version();
  }

  /** Does what a ballot was about. */
  @Governed
  public String elect(HasPassed question) {
    return "elected by " + question.ballot().id();
  }

  /** Asks anew each time. */
  @Governed(Counted.class)
  public String count() {
    return "counted";
  }

  /** Takes no question. */
  @Governed
  public String nothing() {
    return "done";
  }

  /** Open to everybody. */
  public String look() {
    return "seen";
  }
}
