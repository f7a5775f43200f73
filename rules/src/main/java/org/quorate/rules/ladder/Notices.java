package org.quorate.rules.ladder;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.quorate.ladder.MustStepDown;
import org.quorate.ladder.Nomination;
import org.quorate.ladder.Notice;
import org.quorate.rules.people.People;

/** The notices to a holder, of which the last one is heard; those of one instant are one. */
record Notices(List<Notice> all, @Nullable Instant at, @Nullable Instant answered) {

  static Notices of(MustStepDown question, People people) {
    int holder = people.number(question.person());
    List<Notice> mine =
        question.merits().notices().stream()
            .filter(notice -> people.number(notice.who()) == holder)
            .filter(notice -> notice.role().equals(question.role()))
            .filter(notice -> Objects.equals(notice.module(), question.module()))
            .toList();
    Instant last =
        mine.stream()
            .map(Notice::at)
            .filter(at -> !at.isAfter(question.at()))
            .max(Instant::compareTo)
            .orElse(null);
    Instant answered =
        mine.stream()
            .filter(notice -> notice.at().equals(last))
            .map(Notice::answered)
            .filter(at -> at != null && !at.isAfter(question.at()))
            .min(Instant::compareTo)
            .orElse(null);
    return new Notices(mine, last, answered);
  }

  /** The last notice as what those who decide speak of. */
  List<Nomination> heard() {
    return all.stream()
        .filter(notice -> notice.at().equals(at))
        .map(
            notice ->
                new Nomination(
                    notice.who(),
                    notice.role(),
                    notice.module(),
                    notice.at(),
                    notice.voices(),
                    null,
                    notice.ballots()))
        .toList();
  }
}
