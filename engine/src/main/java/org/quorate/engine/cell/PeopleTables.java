package org.quorate.engine.cell;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.quorate.OrganisationName;
import org.quorate.charter.AffiliationRow.Relation;
import org.quorate.charter.Fraction;
import org.quorate.charter.OrganisationRow.PartOf;
import org.quorate.charter.RosterRow.Status;
import org.quorate.charter.Who;

/** Cells of the tables of people and organisations. */
final class PeopleTables {
  static final Phrase UNAFFILIATED =
      Phrase.of(
          "independent|unaffiliated|none|individual|self|self-employed|no affiliation|n/a|-|\u2014",
          "无|独立|个人|无单位|独立贡献者|自由职业");
  private static final Choice<Status> STATUSES =
      Choice.of(Status.ACTIVE, "active|current", "在任|活跃|现任")
          .or(Status.EMERITUS, "emeritus|emerita|emeriti|retired|alumni|former", "荣誉|荣休|卸任")
          .or(Status.ON_LEAVE, "on leave|leave|inactive|away", "休假|暂离")
          .or(Status.SUSPENDED, "suspended", "暂停|停权|停职");
  private static final Choice<Relation> RELATIONS =
      Choice.of(Relation.EMPLOYED, "employed|employee|employed by|works for", "受雇|雇佣|任职|雇员")
          .or(Relation.FUNDED, "funded|funded by|contracted|contractor", "受资助|资助")
          .or(Relation.REPORTS_TO, "reports to|reporting to", "汇报|隶属|汇报于");

  private PeopleTables() {}

  static Status status(Cursor cursor) {
    return STATUSES.read(cursor, "write a status");
  }

  static Relation relation(Cursor cursor) {
    return RELATIONS.read(cursor, "write a relation");
  }

  /** {@code A (60%), B (40%)}. */
  static List<PartOf> partOf(Cursor cursor) {
    List<PartOf> parents = new ArrayList<>();
    Lists.read(cursor, Lists.Joined.BY_COMMAS, () -> parents.add(parent(cursor, parents)));
    long millionths = 0;
    for (PartOf parent : parents) {
      Fraction share = parent.share();
      millionths += share == null ? 0 : share.numerator() * 1_000_000L / share.denominator();
    }
    if (millionths > 1_000_000) {
      throw cursor.wrong(
          CellCode.CONTRADICTION, 0, "the shares add up to more than all", "correct the shares");
    }
    return parents;
  }

  private static PartOf parent(Cursor cursor, List<PartOf> before) {
    int offset = cursor.offset();
    String help = Helps.write(cursor.language(), "Example Group (60%)", "示例集团（60%）");
    OrganisationName name =
        OrganisationName.of(Names.upToMark(cursor, Named.Kind.ORGANISATION, help));
    if (before.stream().anyMatch(parent -> parent.parent().equals(name))) {
      throw cursor.wrong(CellCode.TWICE, offset, "`" + name + "` stands here twice", "delete one");
    }
    if (!cursor.eat('(')) {
      return new PartOf(name, null);
    }
    Fraction share = Shares.eat(cursor);
    if (share == null || !cursor.eat(')')) {
      throw cursor.unexpected(help);
    }
    return new PartOf(name, share);
  }

  static List<String> domains(Cursor cursor) {
    return Lists.read(cursor, Lists.Joined.BY_COMMAS, () -> domain(cursor));
  }

  private static String domain(Cursor cursor) {
    int offset = cursor.offset();
    String text =
        Globs.literal(cursor, "write a domain such as `example.org`").toLowerCase(Locale.ROOT);
    String domain = text.startsWith("@") ? text.substring(1) : text;
    boolean dotted = domain.indexOf('.') > 0 && !domain.endsWith(".") && !domain.contains("..");
    boolean plain =
        domain.chars().allMatch(c -> Character.isLetterOrDigit(c) || c == '.' || c == '-');
    if (!dotted || !plain || domain.length() > 253) {
      throw cursor.wrong(
          CellCode.NOT_A_NAME,
          offset,
          Helps.quote(text) + " is no mail domain",
          "write a domain such as `example.org`");
    }
    Names.check(cursor, domain, offset, "write a domain such as `example.org`");
    return domain;
  }

  /** A list in which each is one of the owners. */
  static List<Who> owners(Cursor cursor) {
    return Lists.read(cursor, Lists.Joined.LOOSELY, () -> owner(cursor));
  }

  private static Who owner(Cursor cursor) {
    int offset = cursor.offset();
    Who who = People.atom(cursor);
    if (who instanceof Who.Anyone || who instanceof Who.Owners) {
      throw cursor.wrong(
          CellCode.NOT_UNDERSTOOD,
          offset,
          "a module is owned by people or by holders of a role",
          "write handles or roles");
    }
    return who;
  }
}
