package org.quorate.engine.charter;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** A kind of table that a marker may name. */
enum TableKind {
  REVIEWS(true, "reviews", "review", "评审", "检视", "审核", "评审规则"),
  ROLES(true, "roles", "role", "角色"),
  ROSTER(true, "roster", "rosters", "名册", "成员名册", "成员名单"),
  AFFILIATIONS(true, "affiliations", "affiliation", "所属", "任职", "所属单位"),
  ORGANISATIONS(true, "organisations", "organisation", "organizations", "organization", "组织", "单位"),
  MODULES(true, "modules", "module", "模块"),
  VOTES(true, "votes", "vote", "表决", "投票"),
  EXCEPTIONS(true, "exceptions", "exception", "例外", "豁免"),
  SCENARIOS(true, "scenarios", "scenario", "场景", "示例"),
  DEPARTURES(true, "departures", "departure", "退出"),
  BODIES(true, "bodies", "body", "机构"),
  TIERS(false, "tiers", "tier", "档位"),
  ENTITLEMENTS(false, "entitlements", "entitlement", "权益"),
  THRESHOLDS(false, "thresholds", "threshold", "门槛"),
  REWARDS(false, "rewards", "reward", "奖励"),
  LICENCES(false, "licences", "licence", "licenses", "license", "许可证"),
  LIFECYCLE(false, "lifecycle", "lifecycles", "生命周期"),
  AMENDMENTS(false, "amendments", "amendment", "修订");

  private static final Map<String, TableKind> BY_NAME =
      Arrays.stream(values())
          .flatMap(kind -> kind.names.stream().map(name -> Map.entry(name, kind)))
          .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));

  private final boolean decided;
  private final List<String> names;

  TableKind(boolean decided, String... names) {
    this.decided = decided;
    this.names = List.of(names);
  }

  /** The English name, which row names begin with. */
  String shown() {
    return names.get(0);
  }

  /** Every name, in both languages. */
  List<String> names() {
    return names;
  }

  /** Whether this version decides by it. */
  boolean decided() {
    return decided;
  }

  /** Whether its rows are about people, so that it may stand in a CSV file. */
  boolean people() {
    return this == ROSTER || this == AFFILIATIONS || this == ORGANISATIONS;
  }

  /** The kind of that name or alias, whatever its case. */
  static Optional<TableKind> named(String name) {
    return Optional.ofNullable(BY_NAME.get(Headers.folded(name)));
  }
}
