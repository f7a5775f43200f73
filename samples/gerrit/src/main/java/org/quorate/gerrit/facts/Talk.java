package org.quorate.gerrit.facts;

import com.google.gerrit.entities.Account;
import com.google.gerrit.entities.ChangeMessage;
import com.google.gerrit.entities.HumanComment;
import com.google.gerrit.server.query.change.ChangeData;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.quorate.Handle;
import org.quorate.engine.comment.Commands;
import org.quorate.engine.comment.GerritMessages;

/**
 * What people say of a change, apart from the lines that Gerrit puts before it. Words in the name
 * of another are of whoever said them.
 */
final class Talk {
  private final List<Said> said = new ArrayList<>();

  private Talk() {}

  private record Said(Account.Id by, Instant at, String text) {}

  static Talk of(ChangeData change) {
    Talk talk = new Talk();
    for (ChangeMessage message : change.messages()) {
      Account.Id by = message.getRealAuthor();
      if (by != null && message.getMessage() != null) {
        talk.add(by, message.getWrittenOn(), GerritMessages.spoken(message.getMessage()));
      }
    }
    for (HumanComment comment : change.publishedComments()) {
      talk.add(comment.getRealAuthor().getId(), comment.writtenOn.toInstant(), comment.message);
    }
    return talk;
  }

  /** Gerrit keeps seconds, and shows what it has not yet written with more. */
  private static Instant second(Instant at) {
    return at.truncatedTo(ChronoUnit.SECONDS);
  }

  private void add(Account.Id by, Instant at, String text) {
    said.add(new Said(by, second(at), text.strip()));
  }

  /**
   * All that somebody said together with a vote and since then; empty if they gave no reason. A
   * vote that is given once more with a reason stays the vote of its first time.
   */
  String reason(Account.Id by, Instant at) {
    return String.join(
        "\n",
        said.stream()
            .filter(one -> one.by().equals(by) && !one.at().isBefore(second(at)))
            .map(Said::text)
            .filter(text -> !text.isEmpty())
            .toList());
  }

  /** Holds and invoked exceptions; what is a message and a comment at once is said once. */
  Commands commands(Function<Account.Id, Handle> names) {
    return Commands.in(
        said.stream()
            .distinct()
            .map(one -> new Commands.Comment(names.apply(one.by()), one.at(), one.text()))
            .toList());
  }

  /** Everybody who said something. */
  List<Account.Id> speakers() {
    return said.stream().map(Said::by).distinct().toList();
  }

  /** Everybody who may have given a command, with when they first did. */
  Map<Account.Id, Instant> commanding() {
    return said.stream()
        .filter(one -> one.text().contains("/"))
        .collect(
            Collectors.toMap(
                Said::by, Said::at, (one, other) -> one.isBefore(other) ? one : other));
  }
}
