package org.quorate.engine.git;

import org.quorate.contribution.Commit;
import org.quorate.engine.trailer.CommitMessage;

/** What one commit tells: itself as a fact, its people and its message. */
record Told(Commit commit, Somebody author, Somebody committer, CommitMessage message) {

  /** The first line of the message. */
  String subject() {
    String body = message.body().stripLeading();
    int end = body.indexOf('\n');
    return (end < 0 ? body : body.substring(0, end)).strip();
  }
}
