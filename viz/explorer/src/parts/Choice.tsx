/** One of several, as buttons of which one is pressed. */
export function Choice<T extends string>(given: {
  title: string;
  options: readonly T[];
  value: T;
  label: (option: T) => string;
  onChoose: (option: T) => void;
}) {
  return (
    <fieldset className="views">
      <legend className="hidden">{given.title}</legend>
      {given.options.map((one) => (
        <button
          key={one}
          type="button"
          aria-pressed={one === given.value}
          onClick={() => given.onChoose(one)}
        >
          {given.label(one)}
        </button>
      ))}
    </fieldset>
  );
}
