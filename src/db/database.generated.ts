// Generated from supabase/migrations by npm run gen:types. Do not edit.

export type Json = string | number | boolean | null | { [key: string]: Json | undefined } | Json[];

export type Database = {
  public: {
    Tables: {
      infrastructure_requests: {
        Row: {
          created_at: string;
          fingerprint: string;
          key: string;
          owner_id: string;
          response: Json | null;
          run_id: string | null;
        };
        Insert: {
          created_at?: string;
          fingerprint: string;
          key: string;
          owner_id?: string;
          response?: Json | null;
          run_id?: string | null;
        };
        Update: {
          created_at?: string;
          fingerprint?: string;
          key?: string;
          owner_id?: string;
          response?: Json | null;
          run_id?: string | null;
        };
        Relationships: [
          { foreignKeyName: "infrastructure_requests_run_id_fkey"; columns: ["run_id"]; isOneToOne: false; referencedRelation: "infrastructure_runs"; referencedColumns: ["id"] },
        ];
      };
      infrastructure_runs: {
        Row: {
          brief: Json;
          cost_micro_usd: number | null;
          decider: string;
          error: string | null;
          finished_at: string | null;
          id: string;
          lease_expires_at: string | null;
          model: string | null;
          plan: Json | null;
          project_id: string;
          spec: Json | null;
          started_at: string;
          status: string;
          tokens: Json | null;
          version: number | null;
        };
        Insert: {
          brief: Json;
          cost_micro_usd?: number | null;
          decider: string;
          error?: string | null;
          finished_at?: string | null;
          id?: string;
          lease_expires_at?: string | null;
          model?: string | null;
          plan?: Json | null;
          project_id: string;
          spec?: Json | null;
          started_at?: string;
          status?: string;
          tokens?: Json | null;
          version?: number | null;
        };
        Update: {
          brief?: Json;
          cost_micro_usd?: number | null;
          decider?: string;
          error?: string | null;
          finished_at?: string | null;
          id?: string;
          lease_expires_at?: string | null;
          model?: string | null;
          plan?: Json | null;
          project_id?: string;
          spec?: Json | null;
          started_at?: string;
          status?: string;
          tokens?: Json | null;
          version?: number | null;
        };
        Relationships: [
          { foreignKeyName: "infrastructure_runs_project_id_fkey"; columns: ["project_id"]; isOneToOne: false; referencedRelation: "projects"; referencedColumns: ["id"] },
        ];
      };
      infrastructure_spec_versions: {
        Row: {
          created_at: string;
          project_id: string;
          restored_from: number | null;
          run_id: string;
          spec: Json;
          version: number;
        };
        Insert: {
          created_at?: string;
          project_id: string;
          restored_from?: number | null;
          run_id: string;
          spec: Json;
          version: number;
        };
        Update: {
          created_at?: string;
          project_id?: string;
          restored_from?: number | null;
          run_id?: string;
          spec?: Json;
          version?: number;
        };
        Relationships: [
          { foreignKeyName: "infrastructure_spec_versions_project_id_fkey"; columns: ["project_id"]; isOneToOne: false; referencedRelation: "projects"; referencedColumns: ["id"] },
          { foreignKeyName: "infrastructure_spec_versions_run_fkey"; columns: ["project_id","run_id"]; isOneToOne: false; referencedRelation: "infrastructure_runs"; referencedColumns: ["project_id","id"] },
        ];
      };
      project_data: {
        Row: {
          infrastructure_spec: Json | null;
          infrastructure_spec_version: number;
          project_id: string;
          tech_stack: Json;
          updated_at: string;
        };
        Insert: {
          infrastructure_spec?: Json | null;
          infrastructure_spec_version?: number;
          project_id: string;
          tech_stack?: Json;
          updated_at?: string;
        };
        Update: {
          infrastructure_spec?: Json | null;
          infrastructure_spec_version?: number;
          project_id?: string;
          tech_stack?: Json;
          updated_at?: string;
        };
        Relationships: [
          { foreignKeyName: "project_data_project_id_fkey"; columns: ["project_id"]; isOneToOne: true; referencedRelation: "projects"; referencedColumns: ["id"] },
        ];
      };
      projects: {
        Row: {
          created_at: string;
          description: string;
          id: string;
          name: string;
          owner_id: string;
          updated_at: string;
        };
        Insert: {
          created_at?: string;
          description?: string;
          id?: string;
          name: string;
          owner_id?: string;
          updated_at?: string;
        };
        Update: {
          created_at?: string;
          description?: string;
          id?: string;
          name?: string;
          owner_id?: string;
          updated_at?: string;
        };
        Relationships: [

        ];
      };
    };
    Views: Record<never, never>;
    Functions: {
      cancel_infrastructure_run: {
        Args: {
          p_run_id: string | null;
        };
        Returns: boolean | null;
      };
      claim_infrastructure_request: {
        Args: {
          p_key: string | null;
          p_fingerprint: string | null;
          p_owner_id?: string | null;
        };
        Returns: Json | null;
      };
      complete_infrastructure_run: {
        Args: {
          p_run_id: string | null;
          p_status: string | null;
          p_plan: Json | null;
          p_spec: Json | null;
          p_tokens: Json | null;
          p_cost_micro_usd: number | null;
          p_error: string | null;
          p_expected_version: number | null;
        };
        Returns: number | null;
      };
      create_infrastructure_project: {
        Args: {
          p_name: string | null;
          p_description: string | null;
          p_tech_stack: Json | null;
          p_owner_id?: string | null;
        };
        Returns: string | null;
      };
      export_infrastructure_project: {
        Args: {
          p_project_id: string | null;
        };
        Returns: Json | null;
      };
      import_infrastructure_projects: {
        Args: {
          p_projects: Json | null;
          p_owner_id: string | null;
          p_skip_existing: boolean | null;
        };
        Returns: Json | null;
      };
      prune_infrastructure_history: {
        Args: {
          p_project_id: string | null;
          p_keep: number | null;
        };
        Returns: Json | null;
      };
      renew_infrastructure_run: {
        Args: {
          p_run_id: string | null;
          p_lease_seconds: number | null;
        };
        Returns: boolean | null;
      };
      restore_infrastructure_version: {
        Args: {
          p_project_id: string | null;
          p_version: number | null;
          p_expected_version: number | null;
        };
        Returns: number | null;
      };
      start_infrastructure_run: {
        Args: {
          p_project_id: string | null;
          p_brief: Json | null;
          p_decider: string | null;
          p_model: string | null;
          p_lease_seconds: number | null;
        };
        Returns: Database["public"]["Tables"]["infrastructure_runs"]["Row"][];
      };
    };
    Enums: Record<never, never>;
    CompositeTypes: Record<never, never>;
  };
};
