package org.quorate.engine.charter;

import static org.quorate.engine.charter.TableKind.AFFILIATIONS;
import static org.quorate.engine.charter.TableKind.BODIES;
import static org.quorate.engine.charter.TableKind.DEPARTURES;
import static org.quorate.engine.charter.TableKind.EXCEPTIONS;
import static org.quorate.engine.charter.TableKind.MODULES;
import static org.quorate.engine.charter.TableKind.ORGANISATIONS;
import static org.quorate.engine.charter.TableKind.REVIEWS;
import static org.quorate.engine.charter.TableKind.ROLES;
import static org.quorate.engine.charter.TableKind.ROSTER;
import static org.quorate.engine.charter.TableKind.SCENARIOS;
import static org.quorate.engine.charter.TableKind.VOTES;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A column of a kind of table that this version decides by: names first, then what it holds. */
enum Field {
  RULE(REVIEWS, Need.KEY, "a name", "", "Rule", "Rules", "规则", "规则名"),
  WHEN(
      REVIEWS,
      Need.COLUMN,
      "when",
      "only of a row with `Instead of`",
      "When",
      "Applies when",
      "Applies to",
      "适用条件",
      "适用范围",
      "条件"),
  APPROVALS(
      REVIEWS,
      Need.VALUE,
      "approvals",
      "",
      "Approvals",
      "Approval",
      "Needs",
      "Approvals needed",
      "Required approvals",
      "所需批准",
      "批准数",
      "批准"),
  ORGANISATIONS_NEEDED(
      REVIEWS,
      Need.FREE,
      "organisations",
      "no demand",
      "Different organisations",
      "Organisations",
      "不同组织",
      "不同单位"),
  CHECKS(
      REVIEWS,
      Need.FREE,
      "checks",
      "no demand",
      "Checks",
      "Check",
      "Required checks",
      "检查",
      "检查项",
      "必需检查",
      "必需的检查"),
  SIGN_OFF(
      REVIEWS,
      Need.FREE,
      "sign-off",
      "no demand",
      "Sign-off",
      "Signoff",
      "Sign off",
      "签署",
      "签核",
      "签名确认"),
  STAY_OPEN(
      REVIEWS,
      Need.FREE,
      "clock",
      "no demand",
      "Stay open",
      "Stays open",
      "Wait",
      "等待期",
      "开放期",
      "开放时间"),
  OBJECTIONS(REVIEWS, Need.FREE, "objections", "no demand", "Objections", "Objection", "异议"),
  VETOED_BY(
      REVIEWS,
      Need.FREE,
      "veto",
      "nobody may veto",
      "Vetoed by",
      "Veto",
      "Vetoes",
      "可否决者",
      "否决人",
      "否决"),
  HOLD_BY(REVIEWS, Need.FREE, "hold", "nobody may hold", "Hold by", "Held by", "可搁置者", "搁置"),
  REVIEW_DECIDED_BY(
      REVIEWS,
      Need.FREE,
      "ballots",
      "no ballot has to pass",
      "Decided by",
      "Decision by",
      "决定者",
      "表决通过"),
  COUNTING(
      REVIEWS,
      Need.FREE,
      "counting",
      "not of the author, co-authors, committers or bots; kept over a rebase, void after any other"
          + " push",
      "Which approvals count",
      "Approvals that count",
      "有效批准",
      "批准计入"),
  RESTARTS(
      REVIEWS,
      Need.FREE,
      "restarts",
      "nothing restarts the clock",
      "Restarts when",
      "Restart when",
      "重新计时",
      "重新计时条件"),
  WAIVED_BY(
      REVIEWS, Need.FREE, "exception-names", "no exception waives it", "Waived by", "豁免依据", "可豁免"),
  INSTEAD_OF(REVIEWS, Need.FREE, "rule", "the row stands for itself", "Instead of", "替代", "可替代"),

  DECISION(
      VOTES, Need.KEY, "a name", "", "Decision", "Decisions", "Question", "表决事项", "决定事项", "事项"),
  VOTE_WHEN(
      VOTES,
      Need.PART,
      "vote-when",
      "every ballot of its decision",
      "When",
      "Applies when",
      "适用条件",
      "适用范围",
      "条件"),
  WHO_VOTES(
      VOTES,
      Need.VALUE,
      "electorate",
      "",
      "Who votes",
      "Who may vote",
      "Voters",
      "Electors",
      "Electorate",
      "表决人",
      "投票人",
      "有表决权者",
      "谁投票"),
  PASSES_WITH(
      VOTES,
      Need.VALUE,
      "passing",
      "",
      "Passes with",
      "Passes if",
      "Passes by",
      "Majority",
      "Needs",
      "通过条件",
      "通过标准",
      "通过门槛"),
  OPEN_FOR(
      VOTES,
      Need.VALUE,
      "vote-clock",
      "",
      "Open for",
      "Stays open",
      "Stay open",
      "Voting period",
      "Wait",
      "表决期",
      "投票期",
      "投票期限",
      "开放期",
      "开放时间"),
  QUORUM(VOTES, Need.FREE, "floor", "no quorum", "Quorum", "法定人数", "最低参与人数"),
  FOR_AT_LEAST(
      VOTES,
      Need.FREE,
      "floor",
      "no number of its own",
      "For at least",
      "Votes for at least",
      "Minimum for",
      "赞成至少",
      "最少赞成",
      "最少赞成票"),
  AGAINST_AT_MOST(
      VOTES,
      Need.FREE,
      "ceiling",
      "no number of its own",
      "Against at most",
      "Votes against at most",
      "Maximum against",
      "反对至多",
      "最多反对",
      "最多反对票"),
  ORGANISATIONS_FOR(
      VOTES,
      Need.FREE,
      "organisations",
      "no demand",
      "Organisations at least",
      "Different organisations",
      "Organisations",
      "不同组织",
      "不同单位",
      "组织至少"),
  BALLOT(
      VOTES,
      Need.FREE,
      "positions",
      "for, against or abstain",
      "Ballot",
      "Ballots",
      "Votes",
      "选票",
      "表决选项",
      "投票选项"),
  ABSTENTIONS(
      VOTES,
      Need.FREE,
      "abstentions",
      "not said; refused where another cell asks for it",
      "Abstentions",
      "Abstention",
      "Abstain",
      "弃权",
      "弃权票"),
  VOTE_VETO(
      VOTES,
      Need.FREE,
      "vote-veto",
      "nobody may veto",
      "Vetoed by",
      "Veto",
      "Vetoes",
      "可否决者",
      "否决人",
      "否决"),
  ROLL_TAKEN(
      VOTES,
      Need.FREE,
      "roll",
      "at opening",
      "Roll taken",
      "Roll",
      "Electorate as of",
      "名单时点",
      "名单确定",
      "资格时点"),
  MAY_NOT_VOTE(
      VOTES,
      Need.FREE,
      "barred",
      "everybody of the electorate votes",
      "May not vote",
      "Does not vote",
      "Recused",
      "Recusal",
      "回避",
      "不得投票",
      "不得表决"),
  LEAVES_BASE(
      VOTES,
      Need.FREE,
      "barred",
      "whoever may not vote stays in the base",
      "Leaves the base",
      "Leave the base",
      "Not in the base",
      "移出基数",
      "不计入基数"),
  CLOSE_EARLY(
      VOTES,
      Need.FREE,
      "close-early",
      "never",
      "Close early",
      "Closes early",
      "Early close",
      "提前结束",
      "提前截止"),
  VOTE_RESTARTS(
      VOTES,
      Need.FREE,
      "vote-restarts",
      "nothing restarts the clock",
      "Restarts when",
      "Restart when",
      "重新计时",
      "重新计时条件"),
  VOTE_THEN(VOTES, Need.FREE, "ballots", "nothing has to follow", "Then", "后续"),
  IF_NOT_PASSED(
      VOTES, Need.FREE, "other-ballots", "what failed has failed", "If not passed", "未通过时", "未通过"),
  PASSES_UNLESS(
      VOTES, Need.FREE, "overruling", "nothing is waited for", "Passes unless", "Unless", "除非"),
  APPEAL(VOTES, Need.FREE, "overruling", "nothing turns a result that passed", "Appeal", "申诉"),
  VOTING_METHOD(
      VOTES,
      Need.FREE,
      "voting-method",
      "votes are for or against",
      "Voting method",
      "Method",
      "表决方法",
      "投票方法",
      "计票方法"),
  STRENGTH(VOTES, Need.FREE, "strength", "not said", "Strength", "强度", "胜负强度"),
  DEFAULT_OPTION(VOTES, Need.FREE, "option", "none", "Default option", "默认选项"),
  WEIGHT(VOTES, Need.FREE, "weight", "one each", "Weight", "Weights", "权重", "票权"),
  IF_TIED(
      VOTES,
      Need.FREE,
      "if-tied",
      "a tie stands, and passes nothing",
      "If tied",
      "Tie",
      "平票",
      "平票时"),
  SECRET_BALLOT(
      VOTES, Need.FREE, "yes-no", "no", "Secret ballot", "Secret", "无记名", "无记名投票", "秘密投票"),
  CALLED_BY(
      VOTES, Need.FREE, "called-by", "anybody may call it", "Called by", "Calls", "召集人", "发起人"),
  STARTS_WHEN(VOTES, Need.FREE, "starts-when", "at once", "Starts when", "Start when", "开始条件"),
  NOT_WHILE(VOTES, Need.FREE, "not-while", "at any time", "Not while", "不得于"),
  VOTE_AGAIN_AFTER(VOTES, Need.FREE, "span", "at once", "Again after", "Again", "再次表决", "再次提出"),

  ROLE(ROLES, Need.KEY, "a name", "", "Role", "Roles", "角色"),
  RUNG_BELOW(
      ROLES,
      Need.FREE,
      "a role",
      "the lowest rung, or outside the order",
      "Rung below",
      "Below",
      "下级角色",
      "下一级"),
  EACH(ROLES, Need.FREE, "each", "the project or a module, as it comes", "Each", "范围"),
  SPONSORS(ROLES, Need.FREE, "sponsors", "nobody has to sponsor", "Sponsors", "Sponsor", "推荐人"),
  SPONSOR_ORGANISATIONS(
      ROLES,
      Need.FREE,
      "sponsor-organisations",
      "no demand",
      "Sponsors' organisations",
      "Sponsors' organizations",
      "Sponsor organisations",
      "Organisations of sponsors",
      "推荐人组织",
      "推荐人所在组织"),
  EVIDENCE(ROLES, Need.FREE, "evidence", "no demand", "Evidence needed", "Evidence", "所需证据", "证据"),
  DECIDED_BY(
      ROLES,
      Need.FREE,
      "decided-by",
      "the sponsors; where there are none, nobody comes to hold it",
      "Decided by",
      "Decision by",
      "决定者"),
  ROLE_APPEAL(ROLES, Need.FREE, "overruling", "nothing turns a refusal", "Appeal", "申诉"),
  AGAIN_AFTER(ROLES, Need.FREE, "span", "at once", "Again after", "Again", "再次提名间隔", "再次提名"),

  DEPARTURE(DEPARTURES, Need.KEY, "a name", "", "Departure", "Departures", "退出", "退出名"),
  DEPARTURE_ROLE(DEPARTURES, Need.VALUE, "a role", "", "Role", "Roles", "角色"),
  DEPARTURE_WHEN(DEPARTURES, Need.VALUE, "idle", "", "When", "Applies when", "适用条件", "条件"),
  ASK_FIRST(DEPARTURES, Need.FREE, "span", "nobody asks", "Ask first", "Asked first", "先询问", "询问期"),
  GRACE(DEPARTURES, Need.FREE, "span", "none", "Grace", "Grace period", "宽限期"),
  THEN(DEPARTURES, Need.VALUE, "then", "", "Then", "Consequence", "后果", "结果"),
  DEPARTURE_DECIDED_BY(
      DEPARTURES, Need.VALUE, "decided-by", "", "Decided by", "Decision by", "决定者"),
  NOT_DURING(
      DEPARTURES, Need.FREE, "not-during", "at any time", "Not during", "Except during", "期间除外"),
  DEPARTURE_LEAVES_BASE(
      DEPARTURES,
      Need.FREE,
      "yes-no",
      "no: they stay in the base of votes",
      "Leaves the base",
      "Leave the base",
      "退出基数",
      "移出基数"),
  WAY_BACK(
      DEPARTURES,
      Need.FREE,
      "way-back",
      "as any nominee",
      "Way back",
      "Comes back",
      "Reinstated",
      "恢复",
      "复任"),

  BODY(BODIES, Need.KEY, "a name", "", "Body", "Bodies", "机构"),
  MEMBERS(BODIES, Need.VALUE, "a role", "", "Members", "Members of", "成员", "成员角色"),
  SEATS(BODIES, Need.FREE, "number", "no fixed number", "Seats", "席位", "席位数"),
  ORGANISATION_CAP(
      BODIES,
      Need.FREE,
      "organisation-cap",
      "any number",
      "Organisation cap",
      "Cap",
      "组织上限",
      "单位上限"),
  ONE_ORGANISATION(
      BODIES,
      Need.FREE,
      "one-organisation",
      "subsidiaries",
      "Counts as one organisation",
      "Counts as one organization",
      "计为同一组织"),
  OVER_CAP(
      BODIES,
      Need.FREE,
      "over-the-cap",
      "skip lowest placed and repeat",
      "If over the cap",
      "Over the cap",
      "超出上限",
      "超出上限时"),
  TERM(BODIES, Need.FREE, "term", "as long as the roster says", "Term", "Term of office", "任期"),
  TERM_LIMIT(
      BODIES,
      Need.FREE,
      "term-limit",
      "any number of terms",
      "Term limit",
      "Term limits",
      "任期限制",
      "届数限制"),
  VACANCY(
      BODIES,
      Need.FREE,
      "vacancy",
      "as the row of the role says",
      "Vacancy",
      "Vacancies",
      "空缺",
      "空缺递补"),
  SUBSTITUTE(
      BODIES,
      Need.FREE,
      "substitute",
      "nobody stands in",
      "Substitute",
      "Substitutes",
      "Alternate",
      "Alternates",
      "替补",
      "候补"),
  CHAIR(BODIES, Need.FREE, "who", "nobody", "Chair", "Chairs", "主席"),

  HANDLE(ROSTER, Need.KEY, "handle", "", "Handle", "Handles", "账号", "用户名"),
  ROSTER_ROLE(ROSTER, Need.KEY, "a role", "", "Role", "Roles", "角色"),
  ROSTER_MODULE(ROSTER, Need.PART, "a module", "the whole project", "Module", "Modules", "模块"),
  ROSTER_SINCE(ROSTER, Need.PART, "date", "ever before", "Since", "From", "起", "起始日期", "任职起"),
  NAME(ROSTER, Need.FREE, "text", "no name is shown", "Name", "姓名"),
  ROSTER_UNTIL(ROSTER, Need.FREE, "date", "ever after", "Until", "To", "止", "截止日期", "任职止"),
  STATUS(ROSTER, Need.FREE, "status", "active", "Status", "状态"),
  ALSO_KNOWN_AS(
      ROSTER,
      Need.FREE,
      "handles",
      "no other account",
      "Also known as",
      "Aliases",
      "Alias",
      "其他账号",
      "别名"),

  AFFILIATED(AFFILIATIONS, Need.KEY, "handle", "", "Handle", "Handles", "账号", "用户名"),
  EMPLOYER(
      AFFILIATIONS,
      Need.KEY,
      "an organisation, or `unaffiliated`",
      "",
      "Organisation",
      "Organization",
      "Employer",
      "组织",
      "单位",
      "所属单位"),
  AFFILIATED_SINCE(AFFILIATIONS, Need.PART, "date", "ever before", "Since", "From", "起", "起始日期"),
  AFFILIATED_UNTIL(AFFILIATIONS, Need.FREE, "date", "ever after", "Until", "To", "止", "截止日期"),
  RELATION(AFFILIATIONS, Need.FREE, "relation", "employed", "Relation", "关系"),

  ORGANISATION(ORGANISATIONS, Need.KEY, "a name", "", "Organisation", "Organization", "组织", "单位"),
  PART_OF(ORGANISATIONS, Need.FREE, "part-of", "part of none", "Part of", "隶属", "隶属于"),
  COUNTRY(ORGANISATIONS, Need.FREE, "text", "not said", "Country", "国家", "国家或地区"),
  DOMAINS(ORGANISATIONS, Need.FREE, "domains", "no mail domain", "Domains", "Domain", "域名", "邮箱域名"),
  UNAFFILIATED(
      ORGANISATIONS, Need.FREE, "yes-no", "no", "Unaffiliated", "Independent", "独立个人", "无所属"),

  MODULE(MODULES, Need.KEY, "a name", "", "Module", "Modules", "模块"),
  PATHS(MODULES, Need.VALUE, "globs", "", "Paths", "Path", "路径"),
  OWNERS(MODULES, Need.VALUE, "owners", "", "Owners", "Owner", "Maintainers", "负责人", "维护者"),
  REVIEWERS(
      MODULES,
      Need.FREE,
      "owners",
      "no reviewers",
      "Reviewers",
      "Reviewer",
      "评审人",
      "评审者",
      "审核人",
      "检视人"),
  PARENT(MODULES, Need.FREE, "a module", "part of none", "Parent", "Parents", "上级模块"),
  FALLBACK(MODULES, Need.FREE, "who", "nobody stands in", "Fallback", "Fallbacks", "后备", "后备负责人"),

  EXCEPTION(EXCEPTIONS, Need.KEY, "a name", "", "Exception", "Exceptions", "例外", "豁免"),
  INVOKED_BY(EXCEPTIONS, Need.VALUE, "demand", "", "Invoked by", "启用者", "可启用者"),
  EXCEPTION_WHEN(EXCEPTIONS, Need.VALUE, "when", "", "When", "Applies when", "适用条件", "条件"),
  WAIVES(EXCEPTIONS, Need.VALUE, "waives", "", "Waives", "Waive", "豁免项", "豁免内容"),
  EXPIRES(EXCEPTIONS, Need.FREE, "duration", "never", "Expires", "Expires after", "Expiry", "有效期"),
  AFTERWARDS(
      EXCEPTIONS, Need.FREE, "afterwards", "no duty", "Afterwards", "Afterward", "事后", "后续义务"),

  SCENARIO(SCENARIOS, Need.KEY, "a name", "", "Scenario", "Scenarios", "场景", "示例"),
  CASE_PATHS(SCENARIOS, Need.FREE, "paths", "no file", "Paths", "Path", "Files", "路径", "文件"),
  CASE_AUTHOR(SCENARIOS, Need.FREE, "players", "somebody without a role", "Author", "作者"),
  CASE_BRANCH(SCENARIOS, Need.FREE, "text", "`main`", "Branch", "分支"),
  CASE_LABELS(SCENARIOS, Need.FREE, "labels", "none", "Labels", "Label", "标签"),
  CASE_KINDS(SCENARIOS, Need.FREE, "kinds", "none", "Kinds", "Kind", "类别", "贡献类别"),
  CASE_TITLE(SCENARIOS, Need.FREE, "text", "empty", "Title", "标题"),
  CASE_LINES(SCENARIOS, Need.FREE, "number", "0", "Lines", "行数"),
  CASE_DRAFT(SCENARIOS, Need.FREE, "yes-no", "no", "Draft", "草稿"),
  CASE_FIRST(SCENARIOS, Need.FREE, "yes-no", "no", "First contribution", "首次贡献"),
  CASE_APPROVED(SCENARIOS, Need.FREE, "players", "nobody", "Approved by", "Approvals", "批准者"),
  CASE_OBJECTED(SCENARIOS, Need.FREE, "players", "nobody", "Objected by", "Objections", "异议者"),
  CASE_VETOED(SCENARIOS, Need.FREE, "players", "nobody", "Vetoed by", "Vetoes", "否决者"),
  CASE_HELD(SCENARIOS, Need.FREE, "players", "nobody", "Held by", "Hold by", "搁置者"),
  CASE_PASSED(SCENARIOS, Need.FREE, "check-names", "none", "Checks passed", "Checks", "通过的检查"),
  CASE_FAILED(SCENARIOS, Need.FREE, "check-names", "none", "Checks failed", "失败的检查"),
  CASE_OWNED(SCENARIOS, Need.FREE, "players", "nobody", "Owned by", "所有者"),
  CASE_SIGNED_OFF(SCENARIOS, Need.FREE, "yes-no", "no", "Signed off", "Sign-off", "已签署"),
  CASE_OPEN_FOR(SCENARIOS, Need.FREE, "duration", "just opened", "Open for", "已等待", "已开放"),
  CASE_SINCE_VERSION(
      SCENARIOS,
      Need.FREE,
      "duration",
      "since the opening",
      "Since last version",
      "距上次更新",
      "距最新版本"),
  CASE_INVOKED(SCENARIOS, Need.FREE, "invoked", "none", "Invoked", "Exceptions invoked", "已启用例外"),
  CASE_DECISION(
      SCENARIOS,
      Need.FREE,
      "rule",
      "a contribution, no ballot",
      "Decision",
      "Question",
      "表决事项",
      "决定事项"),
  CASE_ABOUT(SCENARIOS, Need.FREE, "players", "nobody", "About", "Subject", "关于", "对象"),
  CASE_FOR(SCENARIOS, Need.FREE, "voices", "nobody", "For", "In favour", "Votes for", "赞成"),
  CASE_AGAINST(SCENARIOS, Need.FREE, "voices", "nobody", "Against", "Votes against", "反对"),
  CASE_ABSTAINING(SCENARIOS, Need.FREE, "voices", "nobody", "Abstaining", "Abstain", "弃权"),
  CASE_CONCERNED(SCENARIOS, Need.FREE, "voices", "nobody", "Concerned", "Concerns", "有顾虑"),
  CASE_PRESENT(SCENARIOS, Need.FREE, "voices", "nobody", "Present", "出席"),
  CASE_CALLERS(SCENARIOS, Need.FREE, "voices", "nobody beside the author", "Called by", "发起者"),
  CASE_SUSPENDED(SCENARIOS, Need.FREE, "voices", "nobody", "Suspended", "Without a vote", "暂停表决者"),
  CASE_ELECTORS(
      SCENARIOS,
      Need.FREE,
      "number",
      "those whom roster and scenario name",
      "Electors",
      "Electorate",
      "有表决权人数"),
  CASE_ANNOUNCED(SCENARIOS, Need.FREE, "duration", "never", "Announced before", "Notice", "提前公告"),
  CASE_DISCUSSED(
      SCENARIOS, Need.FREE, "duration", "never", "Discussed before", "Discussion", "提前讨论"),
  CASE_CLOSED(SCENARIOS, Need.FREE, "yes-no", "no", "Closed", "已结束"),
  CASE_BEFORE(SCENARIOS, Need.FREE, "held", "none", "Ballots before", "Ballot before", "此前表决"),
  CASE_AFTER(SCENARIOS, Need.FREE, "held", "none", "Ballots after", "Ballot after", "此后表决"),
  CASE_CANDIDATES(
      SCENARIOS, Need.FREE, "candidates", "nobody stands", "Candidates", "Options", "候选人", "选项"),
  CASE_SEATS(SCENARIOS, Need.FREE, "number", "as the row or its body says", "Seats", "席位", "席位数"),
  CASE_IN_OFFICE(
      SCENARIOS, Need.FREE, "voices", "nobody beside the roster", "In office", "Incumbents", "在任者"),
  CASE_PAPERS(SCENARIOS, Need.FREE, "papers", "none", "Papers", "Rankings", "选票"),
  CASE_ELECTED(SCENARIOS, Need.FREE, "elected", "whoever it is", "Elected", "Winners", "当选者"),
  CASE_BECOMES(SCENARIOS, Need.FREE, "a role", "nobody rises", "Becomes", "To become", "拟任角色"),
  CASE_STEPS_DOWN(
      SCENARIOS,
      Need.FREE,
      "a role",
      "nobody steps down",
      "Steps down from",
      "Steps down as",
      "卸任角色"),
  CASE_MODULE(SCENARIOS, Need.FREE, "a module", "the whole project", "Module", "模块"),
  CASE_EVIDENCE(SCENARIOS, Need.FREE, "shown", "none", "Evidence", "Evidence shown", "证据", "已有证据"),
  CASE_SPONSORED(SCENARIOS, Need.FREE, "voices", "nobody", "Sponsored by", "Sponsors", "推荐人"),
  CASE_REFUSED(SCENARIOS, Need.FREE, "duration", "never", "Refused", "Refused ago", "被拒已过"),
  CASE_LEFT(SCENARIOS, Need.FREE, "duration", "never held it", "Left", "Left ago", "离任已过"),
  CASE_ASKED(SCENARIOS, Need.FREE, "duration", "nobody asked", "Asked", "Asked ago", "询问已过"),
  CASE_ANSWERED(SCENARIOS, Need.FREE, "yes-no", "no", "Answered", "已答复"),
  CASE_ON_LEAVE(SCENARIOS, Need.FREE, "yes-no", "no", "On leave", "休假中"),
  EXPECT(SCENARIOS, Need.VALUE, "outcome", "", "Expect", "Expected", "预期", "预期结果"),
  BY_RULE(SCENARIOS, Need.FREE, "rule", "any row", "By rule", "依据规则", "依据");

  /** How much a column must say. */
  enum Need {
    /** Part of the key; column and value are needed. */
    KEY,
    /** Part of the key where it is there. */
    PART,
    /** Column and value are needed. */
    VALUE,
    /** The column is needed, its value not always. */
    COLUMN,
    /** May be left out. */
    FREE
  }

  /** Where {@code none} says something. */
  private static final Set<Field> SAYS_NONE =
      EnumSet.of(OBJECTIONS, AGAINST_AT_MOST, BALLOT, ABSTENTIONS, ROLL_TAKEN, DEFAULT_OPTION);

  private static final Map<TableKind, List<Field>> BY_KIND = new EnumMap<>(TableKind.class);

  static {
    for (TableKind kind : TableKind.values()) {
      BY_KIND.put(kind, Arrays.stream(values()).filter(each -> each.kind == kind).toList());
    }
  }

  private final TableKind kind;
  private final Need need;
  private final String holds;
  private final String blank;
  private final List<String> names;

  Field(TableKind kind, Need need, String holds, String blank, String... names) {
    this.kind = kind;
    this.need = need;
    this.holds = holds;
    this.blank = blank;
    this.names = List.of(names);
  }

  /** The columns of a kind, in the order of the reference page. */
  static List<Field> of(TableKind kind) {
    return BY_KIND.getOrDefault(kind, List.of());
  }

  TableKind kind() {
    return kind;
  }

  /** The English header. */
  String shown() {
    return names.get(0);
  }

  /** Every header that means it, in both languages. */
  List<String> names() {
    return names;
  }

  /** The type of its cells, for the reference page. */
  String holds() {
    return holds;
  }

  /** What a blank cell means; empty where it may not be blank. */
  String blank() {
    return blank;
  }

  boolean key() {
    return need == Need.KEY || need == Need.PART;
  }

  /** Whether the table must have the column. */
  boolean needed() {
    return need == Need.KEY || need == Need.VALUE || need == Need.COLUMN;
  }

  /** Whether a cell may not be blank. */
  boolean filled() {
    return need == Need.KEY || need == Need.VALUE;
  }

  /** Whether a word for nothing is the same as a blank cell. */
  boolean mayBeNone() {
    return (need == Need.FREE || need == Need.PART) && !SAYS_NONE.contains(this);
  }
}
