import { Button } from "antd";
import { Icon } from "../../components/icon.tsx";
import { withoutProject, withProject, type Profile } from "./profile.ts";

interface ProjectTabsProps {
  profile: Profile;
  project: string;
  isOfEnterprise: (name: string) => boolean;
  onChange: (next: (old: Profile) => Profile) => void;
  onProject: (project: string) => void;
}

/** The projects of one enterprise: each has its own facts and lines, the enterprise's are shared. */
export function ProjectTabs({ profile, project, isOfEnterprise, onChange, onProject }: ProjectTabsProps) {
  const shown = profile.projects.find(({ id }) => id === project);
  return (
    <fieldset className="ck-projects" aria-label="项目">
      {profile.projects.map(({ id, name }) => (
        <button
          key={id}
          type="button"
          className="cw-bare ck-project"
          aria-pressed={id === project}
          onClick={() => onProject(id)}
        >
          {name || id}
        </button>
      ))}
      <button
        type="button"
        className="cw-bare ck-add"
        onClick={() => {
          const next = withProject(profile);
          onChange(() => next);
          onProject(next.projects.at(-1)!.id);
        }}
      >
        <Icon name="plus" size={12} />
        再加一个项目
      </button>
      {profile.projects.length > 1 ? (
        <span className="ck-project-name">
          <input
            className="ck-input"
            aria-label="项目名称"
            maxLength={60}
            value={shown?.name ?? ""}
            onChange={({ target }) =>
              onChange((old) => ({
                ...old,
                projects: old.projects.map((one) =>
                  one.id === project ? { ...one, name: target.value } : one,
                ),
              }))
            }
          />
          <Button
            size="small"
            onClick={() => {
              const next = withoutProject(profile, project, isOfEnterprise);
              onChange(() => next);
              onProject(next.projects[0]!.id);
            }}
          >
            删去这个项目
          </Button>
        </span>
      ) : null}
    </fieldset>
  );
}
