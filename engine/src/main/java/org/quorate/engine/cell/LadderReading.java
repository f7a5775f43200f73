package org.quorate.engine.cell;

import java.util.ArrayList;
import java.util.List;
import org.quorate.charter.Decider;
import org.quorate.charter.RoleRow.Each;
import org.quorate.charter.SponsorOrganisations;
import org.quorate.charter.SponsorOrganisations.Nominee;
import org.quorate.charter.Sponsoring;
import org.quorate.charter.Who;

/** The columns of roles but for the evidence: for what, who sponsors, who decides. */
final class LadderReading {
  private static final Choice<Each> EACH =
      Choice.of(Each.PROJECT, "project|the project|whole project|the whole project", "项目|整个项目")
          .or(Each.MODULE, "module|each module|per module", "模块|每个模块")
          .or(
              Each.REPOSITORY,
              "repository|each repository|per repository|repo|subproject",
              "仓库|每个仓库|子项目");
  private static final Phrase MEASURE = Phrase.of("", "家|个");
  private static final Phrase DIFFERENT = Phrase.of("different|distinct", "不同的|不同");
  private static final Phrase ORGANISATIONS =
      Phrase.of(
          "organisations|organisation|organizations|organization|companies|company", "组织|单位|公司");
  private static final Phrase NOT_NOMINEES =
      Phrase.of(
          "not the nominee's|not nominee's|without the nominee's|other than the nominee's",
          "不含被提名人所在|不含被提名人|非被提名人所在|非被提名人");
  private static final Phrase NOMINEE_INCLUDED =
      Phrase.of("nominee included|the nominee included|including the nominee's", "含被提名人所在|含被提名人");
  private static final Phrase NOBODY = Phrase.of("nobody|no one|the facts", "无人|事实");
  private static final Phrase SPONSORS = Phrase.of("sponsors|the sponsors", "推荐人");
  private static final Phrase SILENCE = Phrase.of("silence of the|silence of", "");
  private static final Phrase SILENT = Phrase.of("", "默示同意|无异议");
  private static final Phrase FOR = Phrase.of("for", "");
  private static final Phrase THEN = Phrase.of("then", "然后|再由");

  private LadderReading() {}

  static Each each(Cursor cursor) {
    return EACH.read(cursor, "write for what the role is held");
  }

  static Sponsoring sponsors(Cursor cursor, Phrase... stops) {
    int count = number(cursor, Helps.write(cursor.language(), "2 reviewers", "2名reviewers"));
    return new Sponsoring(count, who(cursor, stops));
  }

  private static int number(Cursor cursor, String help) {
    cursor.eat(Words.AT_LEAST);
    int count = Numbers.count(cursor, help);
    cursor.eat(Words.PEOPLE_MEASURE);
    cursor.eat(Words.OR_MORE);
    return count;
  }

  /** People of whom the ladder knows who they are: no owners of files, no teams. */
  static Who who(Cursor cursor, Phrase... stops) {
    int offset = cursor.offset();
    int from = cursor.at();
    Who who = People.either(cursor, stops);
    if (asksOwners(who)) {
      throw cursor.wrong(
          CellCode.NOT_SUPPORTED_YET,
          offset,
          cursor.quoted(from, cursor.at()) + " is not supported yet: a nomination touches no files",
          "write a role; holders of its module are meant");
    }
    return who;
  }

  private static boolean asksOwners(Who who) {
    return who instanceof Who.Owners
        || who instanceof Who.AnyOf any
            && any.alternatives().stream().anyMatch(LadderReading::asksOwners);
  }

  static SponsorOrganisations organisations(Cursor cursor) {
    String help = Helps.write(cursor.language(), "2, not the nominee's", "2家，不含被提名人所在组织");
    cursor.eat(Words.AT_LEAST);
    int count = Numbers.count(cursor, help);
    cursor.eat(MEASURE);
    cursor.eat(Words.OR_MORE);
    Nominee nominee = nominee(cursor);
    cursor.eat(DIFFERENT);
    cursor.eat(ORGANISATIONS);
    if (nominee == Nominee.ALIKE) {
      boolean comma = cursor.eatComma();
      nominee = nominee(cursor);
      if (comma && nominee == Nominee.ALIKE) {
        throw cursor.unexpected(help);
      }
    }
    return new SponsorOrganisations(count, nominee);
  }

  private static Nominee nominee(Cursor cursor) {
    boolean out = cursor.eat(NOT_NOMINEES);
    boolean in = !out && cursor.eat(NOMINEE_INCLUDED);
    if (out || in) {
      cursor.eat(ORGANISATIONS);
    }
    return out ? Nominee.LEFT_OUT : in ? Nominee.INCLUDED : Nominee.ALIKE;
  }

  static List<Decider> deciders(Cursor cursor) {
    List<Decider> deciders = new ArrayList<>();
    Decider before = null;
    do {
      int offset = cursor.offset();
      Decider decider = before == null ? decider(cursor) : following(cursor, before);
      if (deciders.contains(decider)) {
        throw cursor.wrong(
            CellCode.TWICE, offset, "the same stands here twice", "delete one of the two");
      }
      deciders.add(decider);
      before = cursor.eat(THEN) ? leading(cursor, decider, offset) : null;
    } while (before != null || Words.and(cursor));
    boolean alone = deciders.stream().anyMatch(Decider.Nobody.class::isInstance);
    if (alone && deciders.size() > 1) {
      throw cursor.wrong(
          CellCode.CONTRADICTION, 0, "nobody decides, and somebody does", "keep one of the two");
    }
    return deciders;
  }

  /** What another may follow: of others nobody notes when they were so. */
  private static Decider leading(Cursor cursor, Decider decider, int offset) {
    if (decider instanceof Decider.Sponsors || decider instanceof Decider.Vote) {
      return decider;
    }
    throw cursor.wrong(
        CellCode.NOT_SUPPORTED_YET,
        offset,
        "`then` behind this is not supported yet: it follows sponsors or a ballot",
        "write `" + Words.AND.shown(cursor.language()) + "` where the order does not matter");
  }

  private static Decider following(Cursor cursor, Decider before) {
    if (!SequelReading.isNext(cursor)) {
      throw cursor.wrong(
          CellCode.NOT_SUPPORTED_YET,
          cursor.offset(),
          "`then` before this is not supported yet: what follows is a ballot",
          "write `" + Words.AND.shown(cursor.language()) + "` where the order does not matter");
    }
    return new Decider.Vote(SequelReading.ballot(cursor, THEN), before);
  }

  private static Decider decider(Cursor cursor) {
    if (SequelReading.isNext(cursor)) {
      return new Decider.Vote(SequelReading.ballot(cursor, THEN));
    } else if (cursor.eat(NOBODY)) {
      return new Decider.Nobody();
    } else if (cursor.eat(SPONSORS)) {
      return new Decider.Sponsors();
    } else if (cursor.eat(SILENCE)) {
      Who who = who(cursor, FOR);
      cursor.expect(FOR, help(cursor));
      return new Decider.Silence(who, Durations.span(cursor));
    }
    int from = cursor.at();
    if (Numbers.isDigit(cursor.next()) || Numbers.isCounted(cursor, from) || english(cursor)) {
      int count = number(cursor, help(cursor));
      return new Decider.People(count, who(cursor, THEN));
    }
    Who who = who(cursor, SILENT, THEN);
    if (cursor.language() == Language.ZH && cursor.eat(SILENT)) {
      return new Decider.Silence(who, Durations.span(cursor));
    }
    throw cursor.unexpected(help(cursor));
  }

  /** A number in a word, such as {@code one}. */
  private static boolean english(Cursor cursor) {
    int from = cursor.at();
    boolean number = cursor.eat(Words.AT_LEAST) || Numbers.eat(cursor) > 0;
    cursor.moveTo(from);
    return number;
  }

  private static String help(Cursor cursor) {
    return Helps.write(cursor.language(), "silence of approvers for 7 days", "approvers 默示同意7天");
  }
}
