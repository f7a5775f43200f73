package org.quorate.jakarta.suite;

import jakarta.enterprise.context.ApplicationScoped;
import org.quorate.engine.cdi.Governed;
import org.quorate.merge.MayMerge;

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
