package org.quorate.engine.cell;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.quorate.charter.Base;
import org.quorate.charter.Demand;
import org.quorate.charter.HoldBy;
import org.quorate.charter.Passing;
import org.quorate.charter.Veto;
import org.quorate.charter.Who;

/** The columns Vetoed by and Hold by: who, then clauses behind commas or semicolons. */
final class VetoReading {
  private static final Phrase REASON =
      Phrase.of("with reason|with a reason|with reasons", "须说明理由|需说明理由|须附理由|需附理由|附理由");
  private static final Phrase LIFTED = Phrase.of("lifted by", "可由|由");
  private static final Phrase LIFT = Phrase.of("", "解除|撤销");
  private static final Phrase OVERRIDDEN = Phrase.of("overridden by|overruled by", "可被|被");
  private static final Phrase OVERRIDE = Phrase.of("", "推翻|否决");
  private static final Phrase EXPIRES = Phrase.of("expires after|expires in|for|lasts", "有效期");
  private static final Phrase EXPIRY = Phrase.of("", "后失效|后过期|后自动失效");
  private static final Phrase[] CLAUSES = {REASON, LIFTED, OVERRIDDEN, EXPIRES};

  private final Cursor cursor;
  private boolean withReason;
  private @Nullable Who liftedBy;
  private @Nullable Demand overriddenBy;
  private @Nullable Duration expires;
  private boolean votes;
  private @Nullable Base cast;
  private @Nullable Passing outvotedBy;
  private @Nullable String ballot;

  private VetoReading(Cursor cursor) {
    this.cursor = cursor;
  }

  static Veto veto(Cursor cursor) {
    VetoReading reading = new VetoReading(cursor);
    Who who = reading.who();
    reading.clauses(true);
    return new Veto(
        who, reading.withReason, reading.liftedBy, reading.overriddenBy, reading.expires);
  }

  /**
   * Of votes: votes override it, not approvals.
   *
   * @param cast what {@code votes cast} means; null if the row leaves it open
   */
  static VoteVeto ofVotes(Cursor cursor, @Nullable Base cast) {
    VetoReading reading = new VetoReading(cursor);
    reading.votes = true;
    reading.cast = cast;
    Who who = VotersReading.withoutOwners(cursor, reading.who());
    reading.clauses(true);
    Who lifts = reading.liftedBy;
    return new VoteVeto(
        new Veto(
            who,
            reading.withReason,
            lifts == null ? null : VotersReading.withoutOwners(cursor, lifts),
            null,
            reading.expires),
        reading.outvotedBy,
        reading.ballot);
  }

  static HoldBy hold(Cursor cursor) {
    VetoReading reading = new VetoReading(cursor);
    Who who = reading.who();
    reading.clauses(false);
    return new HoldBy(who, reading.liftedBy);
  }

  /** In Chinese clauses begin behind a comma only, since 由 may be part of a name. */
  private Who who() {
    return cursor.language() == Language.EN
        ? People.anyOf(cursor, CLAUSES, CLAUSES)
        : People.anyOf(cursor, CLAUSES);
  }

  private void clauses(boolean all) {
    while (!cursor.atEnd()) {
      if (!cursor.eatComma()) {
        cursor.eat(';');
      }
      cursor.eat(Words.AND);
      int offset = cursor.offset();
      if (!clause(all)) {
        throw cursor.unexpected(all ? help() : holdHelp());
      }
      if (cursor.offset() == offset) {
        throw cursor.unexpected(help());
      }
    }
  }

  private boolean clause(boolean all) {
    if (cursor.eat(LIFTED)) {
      lifted();
      return true;
    }
    if (!all) {
      return false;
    }
    if (cursor.eat(REASON)) {
      withReason = once(!withReason, true);
      return true;
    }
    if (cursor.eat(OVERRIDDEN)) {
      overridden();
      return true;
    }
    boolean chinese = cursor.language() == Language.ZH && Durations.isNext(cursor);
    if (cursor.eat(EXPIRES) || chinese) {
      expires = once(expires == null, Durations.exact(cursor));
      cursor.eat(EXPIRY);
      return true;
    }
    return false;
  }

  /** In Chinese only the verb at the end tells lifting from overriding: 由3名维护者推翻. */
  private void lifted() {
    int from = cursor.at();
    int names = cursor.notes().names();
    if (cursor.language() == Language.ZH && overrideComesFirst()) {
      overridden();
      return;
    }
    cursor.moveTo(from);
    cursor.notes().forgetNames(names);
    liftedBy = once(liftedBy == null, People.anyOf(cursor, CLAUSES, LIFT));
    cursor.eat(LIFT);
  }

  private boolean overrideComesFirst() {
    for (int i = cursor.at(); i < cursor.end(); i++) {
      if (cursor.lengthOf(LIFT, i) > 0) {
        return false;
      }
      if (cursor.lengthOf(OVERRIDE, i) > 0) {
        return true;
      }
    }
    return false;
  }

  private void overridden() {
    if (votes && SequelReading.isNext(cursor)) {
      ballot = once(ballot == null, SequelReading.ballot(cursor, OVERRIDE));
      cursor.eat(OVERRIDE);
      return;
    } else if (votes) {
      Passing over = PassingReading.outvoting(cursor, cast);
      outvotedBy = once(outvotedBy == null, over);
      cursor.eat(OVERRIDE);
      return;
    }
    Demand demand = new DemandReading(cursor, false, OVERRIDE).read();
    overriddenBy = once(overriddenBy == null, demand);
    cursor.eat(OVERRIDE);
  }

  private <T> T once(boolean first, T value) {
    if (!first) {
      throw cursor.wrong(
          CellCode.TWICE, cursor.offset(), "the same clause stands here twice", "delete one");
    }
    return value;
  }

  private String help() {
    if (votes) {
      return Helps.write(
          cursor.language(), "maintainers, with reason, expires after 14 days", "维护者，须说明理由，14天后失效");
    }
    return Helps.write(
        cursor.language(), "maintainers, with reason, lifted by lead", "维护者，须说明理由，可由负责人解除");
  }

  private String holdHelp() {
    return Helps.write(cursor.language(), "maintainers, lifted by lead", "维护者，可由负责人解除");
  }
}
