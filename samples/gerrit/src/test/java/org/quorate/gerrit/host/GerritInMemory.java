package org.quorate.gerrit.host;

import com.google.common.collect.Iterables;
import com.google.gerrit.common.RawInputUtil;
import com.google.gerrit.entities.Account;
import com.google.gerrit.entities.Change;
import com.google.gerrit.entities.Project;
import com.google.gerrit.entities.SubmitRecord;
import com.google.gerrit.extensions.api.GerritApi;
import com.google.gerrit.extensions.api.accounts.AccountInput;
import com.google.gerrit.extensions.api.projects.ProjectInput;
import com.google.gerrit.extensions.common.ChangeInput;
import com.google.gerrit.extensions.events.ChangeIndexedListener;
import com.google.gerrit.extensions.registration.DynamicSet;
import com.google.gerrit.extensions.restapi.RestApiException;
import com.google.gerrit.lifecycle.LifecycleManager;
import com.google.gerrit.server.AnonymousUser;
import com.google.gerrit.server.IdentifiedUser;
import com.google.gerrit.server.PluginUser;
import com.google.gerrit.server.account.AccountManager;
import com.google.gerrit.server.account.AuthRequest;
import com.google.gerrit.server.extensions.events.GitReferenceUpdated;
import com.google.gerrit.server.git.GitRepositoryManager;
import com.google.gerrit.server.plugins.PluginGuiceEnvironment;
import com.google.gerrit.server.plugins.TestServerPlugin;
import com.google.gerrit.server.project.SubmitRuleOptions;
import com.google.gerrit.server.query.change.ChangeData;
import com.google.gerrit.server.query.change.InternalChangeQuery;
import com.google.gerrit.server.schema.SchemaCreator;
import com.google.gerrit.server.util.ThreadLocalRequestContext;
import com.google.gerrit.testing.InMemoryModule;
import com.google.gerrit.testing.TestActionRefUpdateContext;
import com.google.inject.Guice;
import com.google.inject.Injector;
import com.google.inject.Key;
import com.google.inject.Module;
import com.google.inject.TypeLiteral;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.eclipse.jgit.junit.TestRepository;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.Ref;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevCommit;

/** Gerrit in the memory of the test, asked as its administrator; nothing listens on any port. */
public final class GerritInMemory implements AutoCloseable {
  private final LifecycleManager lifecycle = new LifecycleManager();
  private final Injector injector;
  private final GerritApi api;
  private final List<Integer> indexed = new CopyOnWriteArrayList<>();

  /**
   * Starts it.
   *
   * @param more what modules of plugins ask for
   */
  public GerritInMemory(Module more) throws Exception {
    injector = Guice.createInjector(new InMemoryModule(), more);
    lifecycle.add(injector);
    lifecycle.start();
    injector.getInstance(SchemaCreator.class).create();
    AuthRequest first = part(AuthRequest.Factory.class).createForUser("admin");
    by(part(AccountManager.class).authenticate(first).getAccountId());
    injector
        .getInstance(Key.get(new TypeLiteral<DynamicSet<ChangeIndexedListener>>() {}))
        .add("test", new Indexed());
    part(PluginGuiceEnvironment.class).setDbCfgInjector(injector, injector);
    api = part(GerritApi.class);
  }

  private final class Indexed implements ChangeIndexedListener {
    @Override
    public void onChangeIndexed(String project, int change) {
      indexed.add(change);
    }

    @Override
    public void onChangeDeleted(int change) {}
  }

  /** Who asks from now on. */
  public void by(String name) throws RestApiException {
    by(Account.id(api.accounts().id(name).get()._accountId));
  }

  private void by(Account.Id id) {
    IdentifiedUser user = part(IdentifiedUser.GenericFactory.class).create(id);
    var unused = part(ThreadLocalRequestContext.class).setContext(() -> user);
  }

  /** From now on somebody asks who has not signed in. */
  public void anonymously() {
    AnonymousUser nobody = part(AnonymousUser.class);
    var unused = part(ThreadLocalRequestContext.class).setContext(() -> nobody);
  }

  /** Makes an account, of another administrator. */
  public void account(String name, String email) throws RestApiException {
    AccountInput input = new AccountInput();
    input.username = name;
    input.email = email;
    input.groups = List.of("Administrators");
    api.accounts().create(input);
  }

  /** Something of Gerrit's own. */
  public <T> T part(Class<T> type) {
    return injector.getInstance(type);
  }

  /** Its interface for programs. */
  public GerritApi api() {
    return api;
  }

  /** The changes that were indexed since this was asked last. */
  public List<Integer> indexed() {
    List<Integer> since = List.copyOf(indexed);
    indexed.clear();
    return since;
  }

  /** Whether a change was indexed since {@link #indexed} was asked last. */
  public boolean indexedSince(int change) {
    return indexed.contains(change);
  }

  /** Starts a plugin of a name by its module. */
  public Plugin plugin(String name, Class<? extends Module> module) throws Exception {
    PluginGuiceEnvironment environment = part(PluginGuiceEnvironment.class);
    TestServerPlugin plugin =
        new TestServerPlugin(
            name,
            api.config().server().getVersion(),
            part(PluginUser.Factory.class).create(name),
            module.getClassLoader(),
            module.getName(),
            null,
            null,
            Path.of("target"));
    plugin.start(environment);
    environment.onStartPlugin(plugin);
    return new Plugin(plugin, environment);
  }

  /** A plugin that runs until it is closed. */
  public record Plugin(TestServerPlugin plugin, PluginGuiceEnvironment environment)
      implements AutoCloseable {
    /** Something of the plugin's own. */
    public <T> T part(Class<T> type) {
      return plugin.getSysInjector().getInstance(type);
    }

    @Override
    public void close() {
      environment.onStopPlugin(plugin);
      plugin.stop(environment);
    }
  }

  /** Makes a project with an empty first commit on {@code master}. */
  public void project(String name) throws RestApiException {
    ProjectInput input = new ProjectInput();
    input.name = name;
    input.createEmptyCommit = true;
    api.projects().create(input);
  }

  /** Proposes a commit without files; the change. */
  public int emptyChange(String project) throws RestApiException {
    return api.changes().create(new ChangeInput(project, "master", "Add a file")).get()._number;
  }

  /** Proposes a file; the change. */
  public int change(String project) throws RestApiException {
    int change = emptyChange(project);
    revise(change, "a.txt", "");
    return change;
  }

  /** Proposes to delete a file of a reference; the change. */
  public int deletion(String project, String reference, String path) throws RestApiException {
    int change =
        api.changes().create(new ChangeInput(project, reference, "Delete a file")).get()._number;
    api.changes().id(change).edit().deleteFile(path);
    api.changes().id(change).edit().publish();
    return change;
  }

  /** What Gerrit has of a change now, without its index. */
  public ChangeData data(String project, int change) {
    return part(ChangeData.Factory.class).create(Project.nameKey(project), Change.id(change));
  }

  /** The status of a rule in the index, if the change has that rule. */
  public Optional<SubmitRecord.Status> indexed(int change, String rule) {
    return Iterables.getOnlyElement(
            part(InternalChangeQuery.class).byLegacyChangeId(Change.id(change)))
        .submitRecords(SubmitRuleOptions.defaults())
        .stream()
        .filter(record -> rule.equals(record.ruleName))
        .map(record -> record.status)
        .findFirst();
  }

  /** Brings another patch of a change. */
  public void revise(int change, String path, String text) throws RestApiException {
    api.changes().id(change).edit().modifyFile(path, RawInputUtil.create(text));
    api.changes().id(change).edit().publish();
  }

  /** Writes a file onto a reference, past review, and tells everybody. */
  public void write(String project, String reference, String path, String text) throws Exception {
    Project.NameKey key = Project.nameKey(project);
    try (Repository repository = part(GitRepositoryManager.class).openRepository(key);
        TestRepository<Repository> test = new TestRepository<>(repository);
        var permitted = TestActionRefUpdateContext.openTestRefUpdateContext()) {
      Ref before = repository.exactRef(reference);
      RevCommit after =
          test.branch(reference).commit().add(path, text).message("Write a file").create();
      ObjectId none = ObjectId.zeroId();
      part(GitReferenceUpdated.class)
          .fire(key, reference, before == null ? none : before.getObjectId(), after, null);
    }
  }

  @Override
  public void close() {
    lifecycle.stop();
  }
}
