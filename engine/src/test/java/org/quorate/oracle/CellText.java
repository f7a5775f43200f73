package org.quorate.oracle;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import org.quorate.Handle;
import org.quorate.RoleName;
import org.quorate.charter.Amount;
import org.quorate.charter.Approvals;
import org.quorate.charter.Demand;
import org.quorate.charter.Fraction;
import org.quorate.charter.Glob;
import org.quorate.charter.Who;

/** Cells about people and spans of time, as authors write them. */
final class CellText {
  private final Tongue tongue;

  CellText(Tongue tongue) {
    this.tongue = tongue;
  }

  String code(String text) {
    return "`" + text + "`";
  }

  String globs(Collection<Glob> globs) {
    return tongue.list(globs.stream().map(glob -> code(glob.text())).toList());
  }

  String handles(Collection<Handle> handles) {
    return tongue.list(handles.stream().map(Handle::shown).sorted().toList());
  }

  String duration(Duration duration) {
    return duration.toHours() + tongue.say(" hours", "小时");
  }

  String fraction(Fraction fraction) {
    return fraction.numerator() + "/" + fraction.denominator();
  }

  /** Any one of them. */
  String who(Who who) {
    return tongue.or(atoms(who));
  }

  /** Each one by itself. */
  List<String> atoms(Who who) {
    if (who instanceof Who.People people) {
      return people.handles().stream().map(Handle::shown).sorted().toList();
    }
    if (who instanceof Who.AnyOf any) {
      return any.alternatives().stream().flatMap(one -> atoms(one).stream()).toList();
    }
    if (who instanceof Who.Role role) {
      return List.of((role.only() ? tongue.say("only ", "仅") : "") + role.role().value());
    }
    if (who instanceof Who.Owners owners) {
      return List.of(
          owners.reviewers()
              ? tongue.say("reviewers of each touched module", "每个涉及模块的评审者")
              : tongue.say("owners of each touched module", "每个涉及模块的负责人"));
    }
    return List.of(tongue.say("anyone", "任何人"));
  }

  String approvals(Approvals approvals) {
    return approvals.isNone()
        ? tongue.say("none", "无")
        : tongue.or(
            approvals.alternatives().stream()
                .map(demands -> tongue.and(demands.stream().map(this::demand).toList()))
                .toList());
  }

  String demand(Demand demand) {
    StringBuilder text = new StringBuilder(plain(demand));
    for (Demand inner : demand.including()) {
      text.append(tongue.say(" including ", "，其中")).append(plain(inner));
    }
    return text.toString();
  }

  private String plain(Demand demand) {
    if (demand.amount() instanceof Amount.Count count) {
      return count(count.number(), demand.who());
    }
    return tongue == Tongue.ENGLISH ? english(demand) : chinese(demand);
  }

  private String count(int number, Who who) {
    if (who instanceof Who.Owners owners) {
      String word = owners.reviewers() ? "reviewer" : "owner";
      return tongue.say(
          number + " " + word + " of each touched module",
          "每个涉及模块的" + number + (owners.reviewers() ? "名评审者" : "名负责人"));
    }
    if (who instanceof Who.Teams teams) {
      String names = tongue.list(teams.teams().stream().map(RoleName::value).toList());
      return tongue.say(
          number + " of different teams of " + names, names + "中不同团队的" + number + "名");
    }
    List<String> atoms = atoms(who);
    if (who instanceof Who.People || atoms.size() > 1) {
      return tongue.say(
          number + " of " + tongue.list(atoms), tongue.list(atoms) + "中的" + number + "名");
    }
    boolean only = who instanceof Who.Role role && role.only();
    String name = only ? ((Who.Role) who).role().value() : atoms.get(0);
    return tongue.say(number + " " + atoms.get(0), number + (only ? "名仅限" : "名") + name);
  }

  private String english(Demand demand) {
    String group = tongue.list(atoms(demand.who()));
    if (demand.amount() instanceof Amount.Share share) {
      return (share.strict() ? "more than " : "") + fraction(share.share()) + " of " + group;
    }
    if (demand.amount() instanceof Amount.AllBut all) {
      return (all.number() == 0 ? "all " : "all but " + all.number() + " ") + group;
    }
    return "smaller of " + ((Amount.SmallerOf) demand.amount()).number() + " and all " + group;
  }

  private String chinese(Demand demand) {
    String group = tongue.list(atoms(demand.who()));
    if (demand.amount() instanceof Amount.Share share) {
      String of = share.share().denominator() + "分之" + share.share().numerator();
      return group + "中的" + (share.strict() ? "超过" + of : of + "以上");
    }
    if (demand.amount() instanceof Amount.AllBut all) {
      return all.number() == 0 ? "全体" + group : "除" + all.number() + "名外的全体" + group;
    }
    return ((Amount.SmallerOf) demand.amount()).number() + "名与全体" + group + "中较少者";
  }

  /** An enum constant as a word. */
  static String word(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }
}
