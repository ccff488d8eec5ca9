import jsxA11y from "eslint-plugin-jsx-a11y";
import reactHooks from "eslint-plugin-react-hooks";
import tseslint from "typescript-eslint";

/** What a pure core may not reach for: time, chance and the outside come in as arguments. */
const impure = [
  { selector: "NewExpression[callee.name='Date'][arguments.length=0]", message: "core/ gets the time as an argument." },
  {
    selector: "MemberExpression[object.name='Date'][property.name='now']",
    message: "core/ gets the time as an argument.",
  },
  {
    selector: "MemberExpression[object.name='Math'][property.name='random']",
    message: "core/ gets a seed as an argument.",
  },
];

export default tseslint.config(
  {
    ignores: [
      "build/",
      "public/build/",
      "prisma/generated/",
      "node_modules/",
      "test-results/",
      "playwright-report/",
      ".leve-de-buurt/",
    ],
  },
  ...tseslint.configs.strictTypeChecked,
  {
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      "@typescript-eslint/restrict-template-expressions": ["error", { allowNumber: true, allowBoolean: true }],
      "@typescript-eslint/only-throw-error": "off", // Remix guards throw Responses
      "@typescript-eslint/no-confusing-void-expression": ["error", { ignoreArrowShorthand: true }],
      "@typescript-eslint/no-unused-vars": ["error", { argsIgnorePattern: "^_", varsIgnorePattern: "^_" }],
      "@typescript-eslint/consistent-type-imports": "error",
      eqeqeq: "error",
    },
  },
  {
    files: ["app/**/*.tsx"],
    plugins: { "react-hooks": reactHooks, "jsx-a11y": jsxA11y },
    rules: {
      ...reactHooks.configs.recommended.rules,
      ...jsxA11y.flatConfigs.recommended.rules,
      "no-restricted-syntax": [
        "error",
        {
          selector: "JSXAttribute[name.name='style']",
          message: "The content security policy blocks inline styles: use a class.",
        },
      ],
    },
  },
  {
    files: ["app/modules/*/core/**"],
    rules: {
      "no-restricted-syntax": ["error", ...impure],
      "no-restricted-globals": ["error", "process", "fetch", "console", "setTimeout", "crypto"],
    },
  },
  {
    files: ["**/*.js", "**/*.cjs"],
    ...tseslint.configs.disableTypeChecked,
  },
);
